import { Table } from '@/components/ui/table'
import { kpiStatusWords } from '@/lib/domain/kpi'
import { periodName } from '@/lib/domain/period'
import { regionFigureInWords } from '@/lib/domain/region-figure'
import type { ComparedFigure, ComparedKpi, ComparedPeriod } from '@/lib/queries/comparison'

type ComparedKpisProps = {
  kpis: readonly ComparedKpi[]
  from: ComparedPeriod
  to: ComparedPeriod
  hrefOf: (kpi: ComparedKpi) => string
}

/** What was published of the region, as it was known of each period; a KPI that isn't adopted has no figures here. */
export const ComparedKpis = ({ kpis, from, to, hrefOf }: ComparedKpisProps) => (
  <>
    <h2>KPI’s</h2>
    <Table
      caption="Het laatst gepubliceerde cijfer van de regio aan het eind van elke periode. Alleen vastgestelde KPI’s tellen mee."
      rows={kpis}
      rowKey={({ number }) => number}
      columns={[
        { label: 'KPI', heads: true, width: 'sm:w-[40%]', cell: (kpi) => <a href={hrefOf(kpi)}>{`${kpi.number} ${kpi.name}`}</a> },
        { label: 'Status', cell: ({ status }) => kpiStatusWords[status] },
        { label: 'Eenheid', cell: ({ unit }) => unit },
        { label: periodName(from), cell: ({ status, before }) => <Standing figure={before} counts={status === 'adopted'} /> },
        { label: periodName(to), cell: ({ status, after }) => <Standing figure={after} counts={status === 'adopted'} /> },
      ]}
    />
  </>
)

function Standing({ figure, counts }: { figure: ComparedFigure | null; counts: boolean }) {
  if (!counts) return <span className="text-quiet">Telt niet mee</span>
  if (figure === null) return <span className="text-quiet">{regionFigureInWords(null)}</span>
  return (
    <>
      {regionFigureInWords(figure)}
      {figure.remarks.map((remark) => (
        <span key={remark} className="block text-quiet">
          {remark}
        </span>
      ))}
    </>
  )
}
