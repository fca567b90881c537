import { touchedColumn } from '@/components/activity/touched'
import { Table, type Column } from '@/components/ui/table'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { EvaluationRow } from '@/lib/queries/evaluations'
import { EvaluationStanding } from './standing'

type EvaluationTableProps = {
  rows: readonly EvaluationRow[]
  today: DateString
  hrefOf: (row: EvaluationRow) => string
  /** Left out on the page of the place itself. */
  placeOf?: (row: EvaluationRow) => { href: string; name: string }
}

/** Evaluations, with what comes next or what was decided. */
export function EvaluationTable({ rows, today, hrefOf, placeOf }: EvaluationTableProps) {
  const columns: (Column<EvaluationRow> | undefined)[] = [
    {
      label: 'Evaluatie',
      heads: true,
      width: 'sm:w-[40%]',
      cell: (row) => (
        <>
          <a href={hrefOf(row)}>
            {row.number} {row.title}
          </a>
          {placeOf && (
            <a href={placeOf(row).href} className="block font-normal">
              {placeOf(row).name}
            </a>
          )}
        </>
      ),
    },
    { label: 'Stand', cell: (evaluation) => <EvaluationStanding evaluation={evaluation} today={today} /> },
    {
      label: 'Vervolgmetingen',
      width: 'sm:w-40',
      cell: ({ followUps }) =>
        followUps.length === 0
          ? 'Geen'
          : `${followUps.filter(({ measuredOn }) => measuredOn !== null).length} van ${followUps.length} gedaan`,
    },
    placeOf && touchedColumn(),
  ]
  return (
    <Table
      caption="Evaluaties"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== undefined)}
    />
  )
}
