import { ItemName } from '@/components/activity/item-name'
import { LightBadge } from '@/components/activity/light'
import { Table } from '@/components/ui/table'
import type { TroubledState } from '@/lib/queries/report-states'

type TroubledTableProps = {
  /** The word of the agenda for an activity. */
  term: string
  rows: readonly TroubledState[]
  total: number
  hrefOf: (row: TroubledState) => string
  /** Where all of them stand. */
  allHref: string
}

/** What runs stuck or at risk in an ambition, with cause and measure; the gravest first, at most ten by name. */
export function TroubledTable({ term, rows, total, hrefOf, allHref }: TroubledTableProps) {
  return (
    <>
      <Table
        caption="Loopt vast of loopt risico"
        captionHidden
        rows={rows}
        rowKey={({ code, municipality }) => code + municipality}
        columns={[
          {
            label: term,
            heads: true,
            width: 'sm:w-[34%]',
            cell: (row) => <ItemName {...row} href={hrefOf(row)} />,
          },
          {
            label: 'Stand',
            labelHiddenInCard: true,
            width: 'sm:w-36',
            cell: ({ light, isOld }) => (isOld ? <LightBadge light="notReported" was={light} /> : <LightBadge light={light} />),
          },
          { label: 'Oorzaak en gevolg', cell: ({ cause, consequence }) => [cause, consequence].filter(Boolean).join(' ') || '–' },
          { label: 'Wat gebeurt er', width: 'sm:w-[24%]', cell: ({ measure }) => measure || '–' },
        ]}
      />
      {total > rows.length && (
        <p className="mt-3">
          Dit zijn er {rows.length} van de {total}. <a href={allHref}>Bekijk ze allemaal, de ernstigste eerst</a>
        </p>
      )}
    </>
  )
}
