import { comparePeriods, measurePeriodWords } from '@/lib/domain/measure-period'
import type { FigureRow } from '@/lib/queries/kpi-rows'

/** What municipalities say about their figures, the last period first: a figure doesn't speak for itself (004 L1511). */
export function Interpretations({ figures }: { figures: readonly FigureRow[] }) {
  const said = figures.filter(({ interpretation }) => interpretation !== '').sort((a, b) => comparePeriods(b.period, a.period))
  if (said.length === 0) return null
  return (
    <>
      <h2>Duiding</h2>
      <dl>
        {said.map(({ municipality, reference, breakdown, period, interpretation }) => (
          <div key={`${period} ${municipality?.id} ${reference?.code} ${breakdown?.id}`} className="mt-3">
            <dt className="font-semibold">
              {[municipality?.name ?? reference?.name ?? 'De regio', breakdown?.label].filter(Boolean).join(', ')},{' '}
              {measurePeriodWords(period)}
            </dt>
            <dd className="whitespace-pre-line">{interpretation}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
