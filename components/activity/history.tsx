import type { ReactNode } from 'react'
import { lifecycleWords, type Lifecycle, type Light } from '@/lib/domain/progress'
import { shownLightWords } from '@/lib/domain/standing'
import { LightBadge } from './light'

export type HistoryEntry = {
  id: string
  kind: 'change' | 'confirmation'
  /** "12 juni 2023", and the same for machines. */
  date: string
  dateTime: string
  municipality?: string
  light: Light
  lifecycle: Lifecycle
  /** The light before this update, when it was another one. */
  was?: Light
  done?: string
  next?: string
  cause?: string
  consequence?: string
  measure?: string
  /** "4e kwartaal 2023" */
  expected?: string
  /** "ambtenaar Jeugd, gemeente Woerden" */
  by: string
  /** What somebody can do with it, or what came of it. */
  more?: ReactNode
}

export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map((entry) =>
        entry.kind === 'confirmation' ? <Confirmation key={entry.id} {...entry} /> : <Change key={entry.id} {...entry} />,
      )}
    </ol>
  )
}

function Change(entry: HistoryEntry) {
  return (
    <li>
      <When {...entry} />
      <div className="min-w-0">
        <p className="dotted m-0">
          <LightBadge light={entry.light} />
          <span>{lifecycleWords[entry.lifecycle]}</span>
          {entry.was && entry.was !== entry.light && <span className="text-quiet">was: {shownLightWords[entry.was].toLowerCase()}</span>}
        </p>
        <dl className="told">
          <Told term="Gedaan">{entry.done}</Told>
          <Told term="Hierna">{entry.next}</Told>
          <Told term="Oorzaak">{entry.cause}</Told>
          <Told term="Gevolg">{entry.consequence}</Told>
          <Told term="Maatregel">{entry.measure}</Told>
          <Told term="Verwacht">{entry.expected}</Told>
        </dl>
        <p className="meta mt-1.5 mb-0">{entry.by}</p>
        {entry.more && <p className="mt-1 mb-0 print:hidden">{entry.more}</p>}
      </div>
    </li>
  )
}

function Confirmation(entry: HistoryEntry) {
  return (
    <li className="history-quiet">
      <When {...entry} />
      <p className="m-0">
        Ongewijzigd bevestigd ({shownLightWords[entry.light].toLowerCase()}) door {entry.by}
      </p>
    </li>
  )
}

const When = ({ date, dateTime, municipality }: HistoryEntry) => (
  <div className="history-when text-quiet tabular-nums">
    <time dateTime={dateTime}>{date}</time>
    {municipality && <span className="block">{municipality}</span>}
  </div>
)

/** Text keeps the line breaks that its writer gave it. */
const Told = ({ term, children }: { term: string; children?: ReactNode }) =>
  children ? (
    <div>
      <dt>{term}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  ) : null
