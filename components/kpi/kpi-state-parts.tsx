import { Sparkline } from '@/components/chart/sparkline'
import { Icon } from '@/components/ui/icon'
import { targetInWords } from '@/lib/domain/kpi-target'
import type { KpiState } from '@/lib/domain/kpi-state'
import { measurePeriodWords, previousOf } from '@/lib/domain/measure-period'
import { JudgementBadge } from './judgement-badge'
import { roundedWords } from './placed-figure'

/** What changed since the period before, and the course. */
export function Change({ state: { last, change, course }, unit }: { state: KpiState; unit: string }) {
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

/** The target that counts now, and whether it is reached. */
export function Target({ target }: { target: KpiState['target'] }) {
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

/** Whether the newest figure is as new as it should be. */
export const Freshness = ({ state: { isOld, waiting } }: { state: KpiState }) => (
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
