import type { ReactNode } from 'react'
import { touchedColumn } from '@/components/activity/touched'
import { Table, type Column } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { isMeasureLate, riskCategoryWords, riskTrend, riskTrendWords } from '@/lib/domain/risk'
import type { RiskRow } from '@/lib/queries/risks'
import { RiskWeight } from './risk-weight'

type RiskTableProps = {
  caption: string
  rows: readonly RiskRow[]
  today: DateString
  /** Left out for readers, who see what the document says. */
  isWeighed: boolean
  /** Null for who sees no page of one risk. */
  hrefOf: ((row: RiskRow) => string) | null
  ambitionOf: (row: RiskRow) => ReactNode
}

/** What could go wrong, or turn out well: how it is weighed, how that went, and what is done. */
export const RiskTable = ({ caption, rows, today, isWeighed, hrefOf, ambitionOf }: RiskTableProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'Wat kan er gebeuren',
        heads: true,
        width: 'sm:w-[34%]',
        cell: (row) => (
          <>
            {hrefOf ? (
              <a href={hrefOf(row)}>
                {row.position} {row.title}
              </a>
            ) : (
              `${row.position} ${row.title}`
            )}{' '}
            {row.isConfidential && <Tag>Vertrouwelijk</Tag>} {row.closedOn && <Tag>Gesloten</Tag>}
            {row.description && <span className="block font-normal text-quiet">{row.description}</span>}
          </>
        ),
      },
      { label: 'Soort', cell: categoryInWords },
      ...(isWeighed ? weighing : []),
      { label: 'Maatregelen', cell: (row) => <Measures row={row} today={today} /> },
      {
        label: 'Hoort bij',
        cell: (row) => (
          <>
            {ambitionOf(row)}
            {row.businessModel && <span className="block text-quiet">{row.businessModel}</span>}
          </>
        ),
      },
      ...(isWeighed ? [touchedColumn<RiskRow>('Niet sinds het document')] : []),
    ]}
  />
)

const weighing: Column<RiskRow>[] = [
  { label: 'Weging', cell: (row) => <RiskWeight {...row} /> },
  { label: 'Verloop', cell: (row) => trendOf(row) ?? <span className="text-quiet">Nog geen</span> },
]

export const categoryInWords = ({ category, categoryPrinted }: RiskRow): string =>
  categoryPrinted && categoryPrinted !== riskCategoryWords[category].toLowerCase()
    ? `${riskCategoryWords[category]} (‘${categoryPrinted}’)`
    : riskCategoryWords[category]

/** "Stijgt": since the weighing before. */
export function trendOf(row: RiskRow): string | null {
  const trend = riskTrend(row.before, row)
  return trend && riskTrendWords[trend]
}

function Measures({ row: { measure, measures }, today }: { row: RiskRow; today: DateString }) {
  const open = measures.filter(({ doneOn }) => doneOn === null)
  if (measures.length === 0) return measure || <span className="text-quiet">Geen genoemd</span>
  if (open.length === 0) return <>{measures.length === 1 ? '1 maatregel gedaan' : `Alle ${measures.length} gedaan`}</>
  return (
    <ul className="grid gap-3">
      {open.map((one) => (
        <li key={one.id}>
          {one.text} <span className="block text-quiet">{one.ownerFunction}</span>
          {one.dueOn && (
            <span className={isMeasureLate(one, today) ? 'block font-semibold text-bad' : 'block text-quiet'}>
              {isMeasureLate(one, today) ? 'Over tijd' : 'Uiterlijk'} {fullDate(one.dueOn)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
