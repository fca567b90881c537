import type { CountingLevel, Figure, KpiFrequency, KpiKind } from '@/lib/domain/kpi'
import { numberInWords } from '@/lib/domain/dutch-number'
import { sumInWords, sumOfMunicipalities } from '@/lib/domain/kpi-sums'
import {
  comparePeriods,
  measurePeriodKind,
  measurePeriodWords,
  type MeasurePeriod,
  type MeasurePeriodKind,
} from '@/lib/domain/measure-period'
import { chartPoint, isKnown, lineChart, type ChartPoint, type ChartTarget, type LineChart, type LineChartInput } from './chart-model'

type Cell = Figure & {
  municipality: { id: string; name: string } | null
  reference: { code: string; name: string } | null
  period: MeasurePeriod
}

export type KpiOfChart = {
  name: string
  unit: string
  kind: KpiKind | null
  countingLevel: CountingLevel | null
  frequency: KpiFrequency | null
  baselinePeriod: MeasurePeriod | null
  baselineValue: number | null
}

type Sheet = {
  municipalities: readonly { id: string; name: string }[]
  targets: readonly { year: number; value: number | null; low: number | null; high: number | null; share: number | null }[]
  caveats: readonly { period: MeasurePeriod; text: string }[]
  definitions: readonly { fromPeriod: MeasurePeriod | null }[]
  comparability: readonly { municipalityId: string; text: string }[]
}

/**
 * The figures of a KPI (without breakdowns) as charts: one for each kind of period there is, for a half year is never read as a year; the kind in
 * which it is measured comes first. The region is what was given for it, else the sum of its municipalities where `sums` (figures that were made
 * safe for readers are never added up again).
 */
export function kpiCharts(kpi: KpiOfChart, cells: readonly Cell[], sheet: Sheet, sums: boolean): LineChart[] {
  const kinds = [...new Set(cells.map(({ period }) => measurePeriodKind(period)))]
  const first = (kind: MeasurePeriodKind) => (kind === kpi.frequency ? 0 : 1)
  return kinds
    .sort((a, b) => first(a) - first(b) || order.indexOf(a) - order.indexOf(b))
    .map((kind) =>
      chartOf(
        kpi,
        cells.filter(({ period }) => measurePeriodKind(period) === kind),
        sheet,
        sums,
      ),
    )
}

/** The figures of the region as a whole in a chart. */
export const regionFigures = ({ periods, series }: LineChart): { period: MeasurePeriod; figure: Figure }[] =>
  periods.flatMap(({ period }, index) => {
    const point = series.find(({ kind }) => kind === 'region')?.points[index]
    if (point === undefined || !isKnown(point)) return []
    return [{ period, figure: { value: point.value, numerator: null, denominator: null, status: point.status } }]
  })

const order: readonly MeasurePeriodKind[] = ['year', 'halfYear', 'quarter', 'month', 'day']

function chartOf(kpi: KpiOfChart, cells: readonly Cell[], sheet: Sheet, sums: boolean): LineChart {
  const periods = [...new Set(cells.map(({ period }) => period))].sort(comparePeriods)
  const at = (matches: (cell: Cell) => boolean) => periods.map((period) => cells.find((cell) => cell.period === period && matches(cell)))
  const municipalities = sheet.municipalities
    .map(({ id, name }) => ({ id, name, found: at(({ municipality }) => municipality?.id === id) }))
    .filter(({ found }) => found.some((cell) => cell !== undefined))
  const references = [...new Map(cells.flatMap(({ reference }) => (reference ? [[reference.code, reference] as const] : []))).values()]
  const region = regionLine(
    kpi,
    at(({ municipality, reference }) => municipality === null && reference === null),
    municipalities,
    sheet,
    sums,
  )
  const series: LineChartInput['series'] = [
    ...municipalities.map(({ id, name, found }) => ({
      ...{ id, name, kind: 'municipality' as const, points: found.map(chartPoint) },
      note: sheet.comparability.find(({ municipalityId }) => municipalityId === id)?.text,
    })),
    ...(region ? [{ id: 'regio', name: region.name, kind: 'region' as const, points: region.points }] : []),
    ...references.map(({ code, name }) => ({
      id: code,
      name,
      kind: 'reference' as const,
      points: at(({ reference }) => reference?.code === code).map(chartPoint),
    })),
  ]
  const indexFrom = (period: MeasurePeriod) => periods.findIndex((each) => comparePeriods(each, period) >= 0)
  return lineChart({
    title: kpi.name,
    unit: kpi.unit,
    periods: periods.map((period) => ({ period, label: measurePeriodWords(period) })),
    series,
    // A half year is never judged by what a year should become.
    targets: ['year', 'day'].includes(measurePeriodKind(periods[0]!)) ? sheet.targets.flatMap(targetOf) : [],
    baseline:
      kpi.baselinePeriod !== null && kpi.baselineValue !== null && periods.includes(kpi.baselinePeriod)
        ? { period: kpi.baselinePeriod, label: measurePeriodWords(kpi.baselinePeriod), value: kpi.baselineValue }
        : null,
    breaks: sheet.definitions.flatMap(({ fromPeriod }) => {
      const beforeIndex = fromPeriod === null ? -1 : indexFrom(fromPeriod)
      return beforeIndex > 0 ? [{ beforeIndex, label: 'andere definitie' }] : []
    }),
    caveats: [
      ...sheet.caveats.flatMap(({ period, text }) => (periods.includes(period) ? [{ index: periods.indexOf(period), text }] : [])),
      ...(region?.notes ?? []),
    ].sort((a, b) => a.index - b.index),
  })
}

type Line = { id: string; found: (Cell | undefined)[] }

function regionLine(kpi: KpiOfChart, given: (Cell | undefined)[], municipalities: readonly Line[], sheet: Sheet, sums: boolean) {
  if (given.some((cell) => cell !== undefined) || !sums || kpi.kind === null || municipalities.length === 0)
    return given.some((cell) => cell !== undefined) ? { name: 'Regio', points: given.map(chartPoint), notes: [] } : null
  const kind = kpi.kind
  const all = given.map((_, index) =>
    sumOfMunicipalities(
      { kind, countingLevel: kpi.countingLevel },
      sheet.municipalities.map(({ id }) => municipalities.find((line) => line.id === id)?.found[index] ?? null),
    ),
  )
  if (all.some((sum) => !sum.ok)) return null
  return {
    name: 'Som van gemeenten',
    // A sum without all its parts is no lower figure: the line stops, and the note says what there is.
    points: all.map((result): ChartPoint => {
      if (!result.ok || result.sum.value === null) return { gap: 'unknown' }
      return result.sum.known < result.sum.total ? { gap: 'incomplete' } : { value: result.sum.value, status: 'final' }
    }),
    notes: all.flatMap((result, index) => {
      if (!result.ok || result.sum.value === null || result.sum.known === result.sum.total) return []
      const words = sumInWords({ ok: true, sum: { ...result.sum, label: null } })
      return [{ index, text: `Som van gemeenten: ${numberInWords(result.sum.value)}, ${words}` }]
    }),
  }
}

const targetOf = ({ year, value, low, high, share }: Sheet['targets'][number]): ChartTarget[] => {
  if (low !== null && high !== null) return [{ year, low, high }]
  const one = value ?? share
  return one === null ? [] : [{ year, low: one, high: one }]
}
