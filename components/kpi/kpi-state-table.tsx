import { Sparkline } from '@/components/chart/sparkline'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { targetInWords } from '@/lib/domain/kpi-target'
import type { KpiState } from '@/lib/domain/kpi-state'
import { measurePeriodWords, previousOf } from '@/lib/domain/measure-period'
import type { KpiOnDashboard } from '@/lib/queries/dashboard'
import { JudgementBadge } from './judgement-badge'
import { FigureInPeriod, roundedWords } from './placed-figure'

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
        cell: ({ state, unit }) => state.last && <FigureInPeriod placed={state.last} unit={unit} />,
      },
      { label: 'Verandering', width: 'sm:w-[18%]', cell: ({ state, unit }) => <Change state={state} unit={unit} /> },
      { label: 'Streven', width: 'sm:w-[22%]', cell: ({ state }) => <Target target={state.target} /> },
      { label: 'Versheid', cell: ({ state }) => <Freshness state={state} /> },
    ]}
  />
)

function Change({ state: { last, change, course }, unit }: { state: KpiState; unit: string }) {
  if (!last) return null
  return (
    <>
      {change === null ? <span className="text-quiet">Geen cijfer van de periode ervoor</span> : changeInWords(change, unit)}
      {change !== null && <span className="block text-quiet">sinds {measurePeriodWords(previousOf(last.period))}</span>}
      {course.filter((value) => value !== null).length > 1 && <Sparkline values={course} />}
    </>
  )
}

function changeInWords(change: number, unit: string): string {
  const size = roundedWords(Math.abs(change))
  if (size === '0') return 'Gelijk gebleven'
  const counted = unit === '%' ? `${size} ${size === '1' ? 'procentpunt' : 'procentpunten'}` : size
  return `${counted} ${change > 0 ? 'meer' : 'minder'}`
}

function Target({ target }: { target: KpiState['target'] }) {
  if (!target) return <span className="text-quiet">Geen streefwaarde</span>
  const { goal, answer } = target
  return (
    <>
      <JudgementBadge judgement={answer.judgement} />
      <span className="block">
        {goal.year}: {targetInWords(goal)}
      </span>
      {answer.judgement !== 'reached' && <span className="block text-quiet">{answer.reason}</span>}
    </>
  )
}

const Freshness = ({ state: { isOld, waiting } }: { state: KpiState }) => (
  <>
    {isOld ? (
      <span className="light text-risk">
        <Icon name="warning" />
        Te oud
      </span>
    ) : isOld === null ? (
      <span className="text-quiet">Frequentie niet bekend</span>
    ) : (
      'Actueel'
    )}
    {waiting && (
      <span className="block text-quiet">
        {measurePeriodWords(waiting.period)}: {waiting.note ?? (waiting.figure.status === 'secret' ? 'geheim' : 'onbekend')}
      </span>
    )}
  </>
)
