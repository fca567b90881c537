import type { ReactNode } from 'react'
import { Tag } from './tag'

export type Version = {
  /** "Nu bewaard" and "Jouw versie" */
  title: string
  /** Who and when. */
  meta?: ReactNode
}

export type SideBySideRow = { field: string; left: string; right: string }

/** Two versions of the same text, field by field; what differs is said in a word, not only in colour. */
export function SideBySide({
  caption,
  left,
  right,
  rows,
}: {
  caption: string
  left: Version
  right: Version
  rows: readonly SideBySideRow[]
}) {
  return (
    <table className="table my-5 stack-narrow:cards">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="sm:w-48">
            Onderdeel
          </th>
          <VersionHead {...left} />
          <VersionHead {...right} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">
              <b>{row.field}</b> {row.left !== row.right && <Tag>verschilt</Tag>}
            </th>
            <VersionCell title={left.title} text={row.left} />
            <VersionCell title={right.title} text={row.right} marked={row.left !== row.right} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const VersionHead = ({ title, meta }: Version) => (
  <th scope="col">
    {title}
    {meta && <span className="block font-normal">{meta}</span>}
  </th>
)

const VersionCell = ({ title, text, marked }: { title: string; text: string; marked?: boolean }) => (
  <td data-label={title} className="whitespace-pre-line">
    {text === '' ? <span className="text-quiet">(leeg)</span> : marked ? <mark className="bg-risk-soft text-ink">{text}</mark> : text}
  </td>
)
