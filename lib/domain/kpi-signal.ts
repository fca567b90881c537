import { numberInWords } from '@/lib/domain/dutch-number'
import type { Figure, KpiDirection } from '@/lib/domain/kpi'
import { hasValue } from '@/lib/domain/kpi-target'
import { comparePeriods, measurePeriodKind, measurePeriodWords, previousOf, type MeasurePeriod } from '@/lib/domain/measure-period'

/** `definition`: the version of the definition by which it was counted; another one is a break in the series. */
export type SeriesPoint = { period: MeasurePeriod; figure: Figure; definition: number }

export type KpiSignal = { kind: 'rise' | 'fall'; from: MeasurePeriod; to: MeasurePeriod; sentence: string }

/** The rule in a sentence, for who asks why there is a signal. */
export const signalRule =
  'Een signaal komt na drie veranderingen op rij de verkeerde kant op. Samen zijn ze ten minste 10% en meer dan twee keer de gewone schommeling.'

const changesInARow = 3
const leastShare = 0.1
const timesTheNoise = 2

/**
 * A structural rise or fall of one series (one area, one breakdown), US06. `points` in any order; those of the kind of period of the newest
 * one count. The last three changes, each from one period to the next, all go the wrong way (up: a fall; down: a rise; otherwise either), and
 * together are at least 10 % of the first value and more than twice the mean absolute change of the consecutive periods before, when there are
 * any. A missing, secret or unknown figure and another definition interrupt the series; a provisional figure counts. Null: no signal.
 * Give the figures that the reader may see, for the sentence names two.
 */
export function structuralChange(direction: KpiDirection, points: readonly SeriesPoint[]): KpiSignal | null {
  const values = lastRun(points)
  if (values.length <= changesInARow) return null
  const changes = values.slice(1).map(({ value }, index) => value - values[index]!.value)
  const last = changes.slice(-changesInARow)
  const kind = last.every((change) => change > 0) ? 'rise' : last.every((change) => change < 0) ? 'fall' : null
  if (kind === null || (direction === 'up' && kind === 'rise') || (direction === 'down' && kind === 'fall')) return null

  const [from, to] = [values.at(-1 - changesInARow)!, values.at(-1)!]
  const total = Math.abs(to.value - from.value)
  const before = changes.slice(0, -changesInARow).map(Math.abs)
  const noise = before.length === 0 ? 0 : before.reduce((sum, change) => sum + change, 0) / before.length
  if (total < leastShare * Math.abs(from.value) || total <= timesTheNoise * noise) return null
  return { kind, from: from.period, to: to.period, sentence: sentenceOf(kind, from, to) }
}

type Known = { period: MeasurePeriod; value: number }

function sentenceOf(kind: 'rise' | 'fall', from: Known, to: Known): string {
  const at = ({ period, value }: Known) => `${numberInWords(Number(value.toFixed(1)))} (${measurePeriodWords(period)})`
  return `Drie keer op rij ${kind === 'rise' ? 'gestegen' : 'gedaald'}: van ${at(from)} naar ${at(to)}.`
}

/** The newest figures that follow each other without a gap or a break, earliest first. */
function lastRun(points: readonly SeriesPoint[]): Known[] {
  const sorted = points.toSorted((a, b) => comparePeriods(a.period, b.period))
  const newest = sorted.at(-1)
  if (newest === undefined) return []
  const run: Known[] = []
  let expected: MeasurePeriod = newest.period
  for (const { period, figure, definition } of sorted.toReversed()) {
    if (measurePeriodKind(period) !== measurePeriodKind(newest.period)) continue
    if (period !== expected || definition !== newest.definition || !hasValue(figure)) break
    run.unshift({ period, value: figure.value })
    expected = previousOf(period)
  }
  return run
}
