import { touchedColumn } from '@/components/activity/touched'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { fullDate } from '@/lib/domain/dutch-dates'
import { kpiKindWords, kpiStatusWords } from '@/lib/domain/kpi'
import type { ListedKpi } from '@/lib/queries/kpis'

type KpiTableProps = {
  caption: string
  kpis: readonly ListedKpi[]
  hrefOf: (kpi: ListedKpi) => string
  /** For who works in the region: who touched each last. */ withTouched: boolean
}

/** KPIs with where they hang, what they count and how far they are. */
export const KpiTable = ({ caption, kpis, hrefOf, withTouched }: KpiTableProps) => (
  <Table
    caption={caption}
    rows={kpis}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'KPI',
        heads: true,
        width: 'sm:w-[42%]',
        cell: (kpi) => (
          <>
            <a href={hrefOf(kpi)}>
              {kpi.number} {kpi.name}
            </a>
            <span className="block font-normal text-quiet">{kpi.on ? `${kpi.on.code} ${kpi.on.title}` : 'De hele agenda'}</span>
          </>
        ),
      },
      {
        label: 'Status',
        width: 'sm:w-44',
        cell: ({ status, decision, unmeasurableReason }) => (
          <>
            {kpiStatusWords[status]}
            {decision && <span className="block text-quiet">{fullDate(decision.decidedOn)}</span>}
            {unmeasurableReason !== null && (
              <span className="block">
                <Tag>Nog niet meetbaar</Tag>
              </span>
            )}
          </>
        ),
      },
      { label: 'Telt', cell: ({ kind, unit }) => (kind === null ? unit : `${kpiKindWords[kind]}, ${unit}`) },
      { label: 'Streven', cell: ({ targetPrinted }) => targetPrinted ?? <span className="text-quiet">Niet genoemd</span> },
      ...(withTouched ? [touchedColumn<ListedKpi>('Niet sinds het begin')] : []),
    ]}
  />
)
