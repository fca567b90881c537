import { expect, test } from 'vitest'
import { newestFigure, regionFigure, regionFigureInWords, sumNote, type RegionFigure } from '@/lib/domain/region-figure'

const figure = (period: string, value: number | null = 10, status: RegionFigure['status'] = 'final'): RegionFigure => ({
  period,
  value,
  status,
})
const newest = (periods: string[], frequency: 'year' | 'halfYear' | null = 'halfYear') =>
  newestFigure(
    periods.map((period) => figure(period)),
    { until: '2022-12-31', frequency },
  )?.period

test.each([
  ['the newest that has ended, whatever order they come in', ['2022-h1', '2022-h2', '2021-h2'], '2022-h2'],
  ['none that ends a day later', ['2022-h1', '2023-01-01'], '2022-h1'],
  ['a day that is the last day itself', ['2022-h1', '2022-12-31'], '2022-12-31'],
  ['of two that end together that of the frequency of the KPI', ['2022', '2022-h2', '2022-k4'], '2022-h2'],
  ['nothing when nothing has ended', ['2023', '2024-h1'], undefined],
  ['nothing of nothing', [], undefined],
])('takes %s', (_, periods, expected) => {
  expect(newest(periods)).toBe(expected)
})

test('takes the longest of those that end together when the frequency says nothing', () => {
  expect(newest(['2022-k4', '2022', '2022-h2'], null)).toBe('2022')
})

test.each([
  [figure('2022-h1', 1480), '1.480 (1e halfjaar 2022)'],
  [figure('2022', 9.8, 'provisional'), '9,8* (2022)'],
  [figure('2022-k3', 12, 'revisedProvisional'), '12** (3e kwartaal 2022)'],
  [figure('2022', null, 'secret'), 'Geheim (2022)'],
  [figure('2022', null, 'unknown'), 'Onbekend (2022)'],
  [null, 'Nog niet gepubliceerd'],
])('says %o as %s', (given, words) => {
  expect(regionFigureInWords(given)).toBe(words)
})

test('a sum of unique youths is read with that word, another sum and a hidden one without', () => {
  const sum = { ...figure('2022', 148), isSum: true }
  expect(regionFigureInWords(regionFigure(sum, 'youth'))).toBe('148 (2022, som van gemeenten)')
  expect(regionFigureInWords(regionFigure(sum, 'trajectory'))).toBe('148 (2022)')
  expect(regionFigureInWords(regionFigure({ ...sum, value: null, status: 'secret' }, 'youth'))).toBe('Geheim (2022)')
  expect(regionFigureInWords(regionFigure({ ...sum, isSum: false }, 'youth'))).toBe('148 (2022)')
})

test('a line says of which periods it is a sum', () => {
  const [given, sum] = [figure('2021'), { ...figure('2022'), note: 'som van gemeenten' }]
  expect([sumNote([given]), sumNote([given, sum]), sumNote([sum])]).toEqual([undefined, 'Som van gemeenten in 2022', 'Som van gemeenten'])
})
