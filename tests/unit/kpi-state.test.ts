import { expect, test } from 'vitest'
import type { Figure } from '@/lib/domain/kpi'
import { figureBeside, mainSeries, regionSeries, type PlacedFigure, type RegionFigures } from '@/lib/domain/kpi-series'
import { kpiState, standsOut, type KpiSheetFacts } from '@/lib/domain/kpi-state'

const count = (value: number | null, status: Figure['status'] = value === null ? 'secret' : 'final'): Figure => ({
  ...{ value, numerator: null, denominator: null, status },
})
const placed = (period: string, value: number | null): PlacedFigure => ({ period, figure: count(value), note: null })
const sheet: KpiSheetFacts = {
  ...{ kind: 'stock', countingLevel: 'trajectory', frequency: 'year', direction: 'down' },
  ...{ baseline: { period: '2020', value: 200 }, targets: [], definitions: [{ number: 1, fromPeriod: null }], roundedTo: 0 },
}
const target = (year: number, value: number) => ({
  ...{ year, goal: { kind: 'value' as const, value }, needsDecision: false, printed: null },
})
const today = '2023-06-05'

const summed = (period: string, known: number, value: number | null, given: Figure | null = null): RegionFigures => ({
  ...{ period, given },
  totals: { known, total: 5, withParts: 0, value, numerator: null, denominator: null, status: 'provisional' },
})

test('a sum with all its parts is the figure of the region, as sure as the least sure of them; without all it has no value', () => {
  expect(regionSeries(sheet, [summed('2022', 4, 90), summed('2021', 5, 100)])).toEqual([
    { period: '2021', figure: count(100, 'provisional'), note: null },
    { period: '2022', figure: count(null, 'unknown'), note: 'onvolledig (4 van 5)' },
  ])
})

test('what was given for the region goes before the sum, for all periods of that kind', () => {
  const rows = [summed('2021', 5, 100, count(104)), summed('2022', 5, 90), summed('2022-h1', 5, 80)]
  expect(regionSeries(sheet, rows).map(({ period, figure }) => [period, figure.value])).toEqual([
    ['2021', 104],
    ['2022-h1', 80],
  ])
})

test('a percentage without its parts is not computed, words and safe figures are not added', () => {
  const [rate] = regionSeries({ ...sheet, kind: 'percentage' }, [summed('2022', 5, 60)])
  expect(rate).toEqual({ period: '2022', figure: count(null, 'unknown'), note: 'Niet te berekenen: teller of noemer ontbreekt' })
  expect(regionSeries({ ...sheet, kind: 'qualitative' }, [summed('2022', 5, 60)])).toEqual([])
  expect(regionSeries(sheet, [{ period: '2022', given: null, totals: null }])).toEqual([])
})

test('the kind of period in which it is measured comes first, when there is a value', () => {
  const series = [placed('2022', 10), placed('2022-h1', 6)]
  expect(mainSeries('halfYear', series)).toEqual([series[1]])
  expect(mainSeries('quarter', series)).toEqual([series[0]])
  expect(mainSeries('halfYear', [series[0]!, placed('2022-h1', null)])).toEqual([series[0]])
})

test('beside a figure stands that of its period, else the newest of the same kind', () => {
  const series = [placed('2020', 1), placed('2021', 2), placed('2022', null), placed('2022-h1', 9)]
  expect(figureBeside(series, '2020')?.figure.value).toBe(1)
  expect(figureBeside(series, '2022')?.period).toBe('2021')
  expect(figureBeside(series, '2022-k1')).toBeNull()
})

test('the change is that to the period before, and not across another definition', () => {
  const series = [placed('2020', 120), placed('2021', 110), placed('2022', 100)]
  expect(kpiState(sheet, series, today)).toMatchObject({ last: series[2], change: -10, course: [120, 110, 100], waiting: null })
  const definitions = [...sheet.definitions, { number: 2, fromPeriod: '2022' }]
  expect(kpiState({ ...sheet, definitions }, series, today)).toMatchObject({ change: null, course: [100] })
  expect(kpiState(sheet, [series[0]!, series[2]!], today).change).toBeNull()
})

test('a newer period without a value waits behind the last one that has it', () => {
  const state = kpiState(sheet, [placed('2021', 110), placed('2022', null)], today)
  expect(state).toMatchObject({ last: { period: '2021' }, waiting: { period: '2022' }, freshest: '2022', isOld: false })
  const incomplete = { ...placed('2022', null), figure: count(null, 'unknown') }
  expect(kpiState(sheet, [placed('2020', 110), incomplete], today)).toMatchObject({ freshest: '2020', isOld: true })
})

test('a figure older than the slowest frequency is old; a newer one is not to be judged without a frequency', () => {
  const isOld = (frequency: KpiSheetFacts['frequency'], period: string) =>
    kpiState({ ...sheet, frequency }, [placed(period, 1)], today).isOld
  expect([isOld(null, '2020'), isOld(null, '2022'), isOld('year', '2022'), isOld('quarter', '2022-k4')]).toEqual([true, null, false, true])
})

test('a year figure is judged by the target of its year or the next, and never a half year', () => {
  const targets = [target(2022, 105), target(2025, 90)]
  const series = [placed('2021', 110), placed('2022', 100)]
  expect(kpiState({ ...sheet, targets }, series, today).target).toMatchObject({ goal: { year: 2022 }, answer: { judgement: 'reached' } })
  const halves = kpiState({ ...sheet, targets, frequency: 'halfYear' }, [placed('2022-h1', 50)], today)
  expect(halves.target?.answer.judgement).toBe('notMeasurable')
  expect(kpiState(sheet, series, today).target).toBeNull()
})

test('a rounded figure is judged only where rounding makes no difference', () => {
  const judged = (value: number, roundedTo: number) =>
    kpiState({ ...sheet, targets: [target(2022, 102)], roundedTo }, [placed('2022', value)], today).target?.answer.judgement
  expect([judged(100, 0), judged(100, 5), judged(95, 5), judged(105, 5)]).toEqual(['reached', 'notMeasurable', 'reached', 'notReached'])
})

test('what stands out: a structural change first, then moving away from the target, then an old figure', () => {
  const targets = [target(2025, 100)]
  const series = [placed('2019', 150), placed('2020', 160), placed('2021', 175), placed('2022', 195)]
  expect(standsOut(kpiState({ ...sheet, targets }, series, '2024-06-05'))).toEqual([
    { about: 'change', sentence: 'Drie keer op rij gestegen: van 150 (2019) naar 195 (2022).' },
    { about: 'target', sentence: 'Was over 2021 op koers, nu nog niet gehaald. Het cijfer over 2022 is 195; op koers is 160.' },
    { about: 'old', sentence: 'Het nieuwste cijfer gaat over 2022. Er hoort een nieuwer te zijn.' },
  ])
  expect(standsOut(kpiState({ ...sheet, targets }, [], today))).toEqual([])
})
