import { Table, type Column } from '@/components/ui/table'
import type { DateString } from '@/lib/domain/dutch-dates'
import { momentOf, momentWords } from '@/lib/domain/timeline'
import { activityPath } from '@/lib/kernel/addresses'
import { isDrawn, type PlannedRow } from './rows'

type TimelineTableProps = { caption: string; rows: readonly PlannedRow[]; region: string; agenda: { slug: string; activityTerm: string } }

/** All that is drawn, in words. */
export const TimelineTable = ({ today, ...props }: TimelineTableProps & { today: DateString }) => (
  <PlannedTable {...props} last={{ label: 'Nu', cell: (row) => (isDrawn(row) ? momentWords[momentOf(row.span, today)] : null) }} />
)

/** What lies nowhere on the line, with the reason. */
export const UnreadableTable = (props: TimelineTableProps) => <PlannedTable {...props} />

function PlannedTable({ caption, rows, region, agenda, last }: TimelineTableProps & { last?: Column<PlannedRow> }) {
  const columns: Column<PlannedRow>[] = [
    {
      label: `${agenda.activityTerm} of mijlpaal`,
      heads: true,
      width: 'sm:w-[44%]',
      cell: ({ code, title }) =>
        code === null ? `Mijlpaal: ${title}` : <a href={activityPath(region, agenda.slug, code)}>{`${code} ${title}`}</a>,
    },
    { label: 'In het document', cell: ({ printed }) => (printed === '' ? <span className="text-quiet">Niets</span> : `‘${printed}’`) },
    { label: 'Gelezen als', cell: ({ reading }) => reading },
    ...(last ? [last] : []),
  ]
  return <Table caption={caption} captionHidden rows={rows} rowKey={({ key }) => key} columns={columns} />
}
