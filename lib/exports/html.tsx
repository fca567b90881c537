import { Fragment, type ReactNode } from 'react'
import { fullDate } from '@/lib/domain/dutch-dates'
import { shownLights, shownLightWords, type ShownLight } from '@/lib/domain/standing'
import { namesActivity } from '@/lib/domain/report-prefill'
import { linesOf } from '@/lib/exports/clean-text'
import type { Block, Cell, Column, TextDocument } from '@/lib/exports/document'
import { chartWords, smallChart } from '@/lib/exports/small-chart'
import { barWords, lightBar, lightIcon } from '@/lib/exports/light-bars'
import { numberInWords } from '@/lib/domain/dutch-number'

/**
 * A document as a piece of HTML, for within a page that has its own h1: a chapter is h2. It stands alone with
 * app/styles/document.css: no script, no style attribute, no address but those of its own chapters.
 */
export async function html(document: TextDocument): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(<WholeDocument document={document} />)
}

const WholeDocument = ({ document: { facts, hasTitlePage, blocks } }: { document: TextDocument }) => (
  <div className="doc">
    <DocFacts items={facts} />
    {hasTitlePage && <Contents blocks={blocks} />}
    {blocks.map((block, index) => (
      <Drawn key={index} block={block} chapter={chapterOf(blocks, index)} />
    ))}
  </div>
)

/** The number of the chapter that begins at this block, if it counts itself. */
const chapterOf = (blocks: readonly Block[], index: number): number | null =>
  isNumbered(blocks[index]!) ? blocks.slice(0, index + 1).filter(isNumbered).length : null

const isNumbered = (block: Block): boolean => block.kind === 'heading' && block.numbered === true

function Contents({ blocks }: { blocks: readonly Block[] }) {
  const chapters = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 1 && block.anchor ? [{ ...block, chapter: chapterOf(blocks, index) }] : [],
  )
  return (
    <nav className="doc-contents" aria-label="Inhoud van het document">
      <ul>
        {chapters.map(({ anchor, text, chapter }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{withNumber(text, chapter)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const withNumber = (text: string, chapter: number | null) => (chapter === null ? line(text) : `${chapter}. ${line(text)}`)

function Drawn({ block, chapter }: { block: Block; chapter: number | null }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level + 1}` as 'h2' | 'h3' | 'h4'
      return <Heading id={block.anchor}>{withNumber(block.text, chapter)}</Heading>
    }
    case 'paragraph':
      return (
        <p className={block.quiet ? 'doc-quiet' : undefined}>
          <Lines of={linesOf(block.text)} />
        </p>
      )
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul'
      return (
        <List className="doc-list">
          {block.items.map((item, index) => (
            <li key={index}>
              <Lines of={linesOf(item)} />
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return <DocFacts items={block.items} />
    case 'ask':
      return (
        <div className="doc-ask">
          <h3>{line(block.title)}</h3>
          <p>
            <Lines of={linesOf(block.text)} />
          </p>
          {block.meta !== '' && <p className="doc-quiet">{line(block.meta)}</p>}
        </div>
      )
    case 'quote':
      return (
        <figure className="doc-quote">
          <blockquote>
            <Lines of={linesOf(block.text)} />
          </blockquote>
          <figcaption>{line(block.source)}</figcaption>
        </figure>
      )
    case 'beside':
      return (
        <div className="doc-beside">
          {block.texts.map(({ title, text }) => (
            <section key={title}>
              <h4>{line(title)}</h4>
              <LongText text={text} />
            </section>
          ))}
        </div>
      )
    case 'table':
      return (
        <DocTable
          caption={block.caption}
          columns={block.columns}
          rows={block.rows.map((row) => row.map((cell, index) => <Shown key={index} cell={cell} />))}
        />
      )
    case 'lightBars':
      return <LightBars block={block} />
    case 'chart':
      return <Chart {...block} />
  }
}

const Chart = ({ chart, summary }: Extract<Block, { kind: 'chart' }>) => (
  <figure className="doc-chart">
    <figcaption>
      <b>{line(chart.title)}</b> {line(summary)}
    </figcaption>
    <div role="img" aria-label={chartWords(chart, summary)} dangerouslySetInnerHTML={{ __html: smallChart(chart) }} />
  </figure>
)

const DocFacts = ({ items }: { items: readonly { term: string; value: Cell }[] }) => (
  <dl className="doc-facts">
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{line(term)}</dt>
        <dd>
          <Shown cell={value} />
        </dd>
      </div>
    ))}
  </dl>
)

function LightBars({ block: { title, head, rows } }: { block: Extract<Block, { kind: 'lightBars' }> }) {
  const columns: Column[] = [
    { label: head, width: 1, heads: true },
    { label: 'Verdeling', width: 1 },
    ...shownLights.map((light) => ({ label: shownLightWords[light], width: 1, number: true })),
    { label: 'Totaal', width: 1, number: true },
  ]
  return (
    <DocTable
      caption={title}
      columns={columns}
      rows={rows.map(({ label, counts }) => [
        <Shown key="label" cell={label} />,
        counts.total > 0 && (
          <span
            key="bar"
            className="doc-bar"
            role="img"
            aria-label={barWords(counts)}
            dangerouslySetInnerHTML={{ __html: lightBar(counts) }}
          />
        ),
        ...shownLights.map((light) => numberInWords(counts[light])),
        numberInWords(counts.total),
      ])}
    />
  )
}

type DocTableProps = { caption: string; columns: readonly Column[]; rows: readonly ReactNode[][] }

const DocTable = ({ caption, columns, rows }: DocTableProps) => (
  <div className="doc-scroll" role="group" aria-label={line(caption)} tabIndex={0}>
    <table className="doc-table">
      <caption>{line(caption)}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th key={label} scope="col" className={number ? 'doc-number' : undefined}>
              {line(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <DocCell key={place} column={columns[place]!}>
                {cell}
              </DocCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const DocCell = ({ column: { heads, number, label }, children }: { column: Column; children: ReactNode }) =>
  heads ? (
    <th scope="row">{children}</th>
  ) : (
    <td className={number ? 'doc-number' : undefined} data-label={label}>
      {children}
    </td>
  )

function Shown({ cell }: { cell: Cell }) {
  if (cell === null) return null
  if (typeof cell === 'number') return numberInWords(cell)
  if (typeof cell === 'string') return <Lines of={linesOf(cell)} />
  if ('date' in cell) return cell.date && fullDate(cell.date)
  if ('light' in cell) return <DocLight light={cell.light} was={cell.was} />
  const [first = '', ...rest] = cell.lines.flatMap(linesOf)
  return (
    <>
      {first}
      {rest.map((text, index) => (
        <span key={index} className="doc-under">
          {text}
        </span>
      ))}
    </>
  )
}

const DocLight = ({ light, was }: { light: ShownLight; was?: ShownLight }) => (
  <>
    <span className={`doc-light doc-light-${light}`}>
      <span dangerouslySetInnerHTML={{ __html: lightIcon(light, 'currentColor') }} />
      {shownLightWords[light]}
    </span>
    {was && <span className="doc-under">was: {shownLightWords[was].toLowerCase()}</span>}
  </>
)

/** Paragraphs between empty lines; the name of an activity above its lines is bold. */
const LongText = ({ text }: { text: string }) =>
  text.split(/\n{2,}/).map((paragraph, index) => {
    const [first = '', ...rest] = linesOf(paragraph)
    return (
      <p key={index}>
        {rest.length > 0 && namesActivity(first) ? <b>{first}</b> : first}
        {rest.length > 0 && <br />}
        <Lines of={rest} />
      </p>
    )
  })

const Lines = ({ of: all }: { of: readonly string[] }) =>
  all.map((text, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {text}
    </Fragment>
  ))

const line = (text: string) => linesOf(text).join(' ')
