import { Table } from '@/components/ui/table'
import type { OtherRegion } from '@/lib/queries/other-regions'

/** Regions that follow the same indicator and count in another way: what differs, instead of a line. */
export const CountedDifferently = ({ regions, region }: { regions: readonly OtherRegion[]; region: string }) => (
  <section aria-labelledby="telt-anders">
    <h2 id="telt-anders">Niet in de grafiek, want anders geteld</h2>
    <Table
      caption="Wat er verschilt"
      captionHidden
      columns={[
        { label: 'Regio', heads: true, cell: ({ name }) => name },
        { label: 'Wat', cell: ({ about }) => about },
        { label: 'Daar', cell: ({ other }) => other },
        { label: region, cell: ({ own }) => own },
      ]}
      rows={regions.flatMap(({ regionId, region: name, differences }) =>
        differences.map((difference) => ({ ...difference, name, key: `${regionId} ${difference.about}` })),
      )}
      rowKey={({ key }) => key}
    />
  </section>
)
