import { Table, type Column } from '@/components/ui/table'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import type { BottleneckRow } from '@/lib/queries/bottleneck-rows'
import { BottleneckMoment, BottleneckStatusTag } from './bottleneck-status'

type BottleneckTableProps = {
  rows: readonly BottleneckRow[]
  today: DateString
  hrefOf: (row: BottleneckRow) => string
  /** Left out on the page of the place itself. */
  placeOf?: (row: BottleneckRow) => { href: string; name: string }
  /** With who did something with it last, and when. */
  touched?: boolean
}

/** What holds things up: what is needed, from whom, by when. */
export function BottleneckTable({ rows, today, hrefOf, placeOf, touched }: BottleneckTableProps) {
  const columns: (Column<BottleneckRow> | false | undefined)[] = [
    {
      label: 'Knelpunt',
      heads: true,
      width: 'sm:w-[32%]',
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
    { label: 'Stand', labelHiddenInCard: true, width: 'sm:w-36', cell: (row) => <BottleneckStatusTag {...row} /> },
    {
      label: 'Wat is nodig, van wie',
      cell: ({ needed, neededFrom }) => (
        <>
          {needed} <span className="block text-quiet">{neededFrom}</span>
        </>
      ),
    },
    { label: 'Voor wanneer', width: 'sm:w-36', cell: (row) => <BottleneckMoment {...row} today={today} /> },
    touched && {
      label: 'Bijgewerkt',
      width: 'sm:w-40',
      cell: ({ touchedOn, touchedBy }) => (
        <>
          <span className="tabular-nums">{shortDate(touchedOn, today)}</span>
          <span className="block text-quiet">{touchedBy}</span>
        </>
      ),
    },
  ]
  return (
    <Table
      caption="Knelpunten"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false && column !== undefined)}
    />
  )
}
