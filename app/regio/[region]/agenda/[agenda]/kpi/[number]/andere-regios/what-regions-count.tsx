import { Table } from '@/components/ui/table'
import type { OtherRegion } from '@/lib/queries/other-regions'

type Row = Pick<OtherRegion, 'regionId' | 'region' | 'number' | 'name' | 'source' | 'definitions'>

/** The words of each region: that the way of counting is the same does not say that everybody means the same. */
export const WhatRegionsCount = ({ rows }: { rows: readonly Row[] }) => (
  <section aria-labelledby="wat-telt">
    <h2 id="wat-telt">Wat elke regio telt</h2>
    <Table
      caption="De definitie en de bron van elke regio"
      captionHidden
      columns={[
        { label: 'Regio', heads: true, cell: ({ region }) => region },
        { label: 'KPI', cell: ({ number, name }) => `${number} ${name}` },
        { label: 'Definitie', cell: ({ definitions: [current] }) => current?.text ?? 'Geen' },
        { label: 'Bron', cell: ({ source }) => source || 'Niet gezegd' },
      ]}
      rows={rows}
      rowKey={({ regionId }) => regionId}
    />
  </section>
)
