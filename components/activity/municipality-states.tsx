import { Table } from '@/components/ui/table'
import type { MunicipalityState } from '@/lib/queries/light-counts'
import { Attention } from './attention'
import { LightBar } from './light-bar'
import { Reported } from './reported'

/** "Woerden 9 van 11": what each municipality reported of its local activities, and how they stand. */
export function MunicipalityStates({
  terms,
  rows,
  hrefOf,
  matrixHref,
}: {
  /** The word of the agenda for activities. */
  terms: string
  rows: readonly MunicipalityState[]
  hrefOf: (row: MunicipalityState) => string
  matrixHref: string
}) {
  if (rows.length === 0) return null
  const title = `Lokale ${terms.toLowerCase()} per gemeente`
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          { label: 'Gemeente', heads: true, width: 'sm:w-[34%]', cell: (row) => <a href={hrefOf(row)}>{row.name}</a> },
          { label: 'Stand', labelHiddenInCard: true, cell: ({ counts }) => <LightBar counts={counts} /> },
          { label: 'Vraagt aandacht', cell: ({ counts }) => <Attention counts={counts} /> },
          {
            label: 'Gemeld',
            number: true,
            cell: (row) => <Reported {...row} missingHref={`${hrefOf(row)}&licht=niet-gemeld`} of={row.name} />,
          },
        ]}
      />
      <p>
        <a href={matrixHref}>Bekijk de lokale {terms.toLowerCase()} per gemeente</a>
      </p>
    </>
  )
}
