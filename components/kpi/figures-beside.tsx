import { Table } from '@/components/ui/table'
import type { KpiOfMunicipality } from '@/lib/queries/municipality'
import { FigureInPeriod } from './placed-figure'

type FiguresBesideProps = {
  caption: string
  municipality: string
  kpis: readonly KpiOfMunicipality[]
  hrefOf: (kpi: KpiOfMunicipality) => string
}

const None = () => <span className="text-quiet">Geen cijfer</span>

/** The newest figure of a municipality beside those of the region and of what it is compared with, each with its period. */
export const FiguresBeside = ({ caption, municipality, kpis, hrefOf }: FiguresBesideProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={kpis}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'KPI',
        heads: true,
        width: 'sm:w-[34%]',
        cell: (kpi) => (
          <>
            <a href={hrefOf(kpi)}>
              {kpi.number} {kpi.name}
            </a>
            {kpi.countsDifferently && <span className="block font-normal">Niet te vergelijken: {kpi.countsDifferently}</span>}
          </>
        ),
      },
      {
        label: municipality,
        width: 'sm:w-[22%]',
        cell: ({ own, unit, caveats }) => (own ? <FigureInPeriod placed={own} unit={unit} caveats={caveats} /> : <None />),
      },
      {
        label: 'Regio',
        width: 'sm:w-[22%]',
        cell: ({ region, unit, caveats }) => (region ? <FigureInPeriod placed={region} unit={unit} caveats={caveats} /> : <None />),
      },
      {
        label: 'Vergelijking',
        cell: ({ references, unit, caveats }) =>
          references.length === 0 ? (
            <None />
          ) : (
            references.map(({ name, figure }) => <FigureInPeriod key={name} placed={figure} unit={unit} of={name} caveats={caveats} />)
          ),
      },
    ]}
  />
)
