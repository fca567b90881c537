import { Table } from '@/components/ui/table'
import type { KpiOnDashboard } from '@/lib/queries/dashboard'
import { Change, Freshness, Target } from './kpi-state-parts'
import { FigureInPeriod } from './placed-figure'

const inRow = new Intl.ListFormat('nl-NL')

type KpiStateTableProps = { caption: string; kpis: readonly KpiOnDashboard[]; hrefOf: (kpi: KpiOnDashboard) => string }

/** KPIs with a figure and how they stand: the newest figure, where it goes, what it should become and how new it is. */
export const KpiStateTable = ({ caption, kpis, hrefOf }: KpiStateTableProps) => (
  <Table
    caption={caption}
    captionHidden
    rows={kpis}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'KPI',
        heads: true,
        width: 'sm:w-[26%]',
        cell: (kpi) => (
          <a href={hrefOf(kpi)}>
            {kpi.number} {kpi.name}
          </a>
        ),
      },
      {
        label: 'Laatste cijfer',
        width: 'sm:w-[18%]',
        cell: ({ state, unit, caveats, countDifferently }) =>
          state.last && (
            <>
              <FigureInPeriod placed={state.last} unit={unit} caveats={caveats} />
              {countDifferently.length > 0 && (
                <span className="block text-quiet">
                  {inRow.format(countDifferently)} {countDifferently.length === 1 ? 'telt' : 'tellen'} anders
                </span>
              )}
            </>
          ),
      },
      { label: 'Verandering', width: 'sm:w-[18%]', cell: ({ state, unit }) => <Change state={state} unit={unit} /> },
      { label: 'Streven', width: 'sm:w-[22%]', cell: ({ state }) => <Target target={state.target} /> },
      { label: 'Versheid', cell: ({ state }) => <Freshness state={state} /> },
    ]}
  />
)
