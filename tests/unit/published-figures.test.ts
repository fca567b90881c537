import { expect, test } from 'vitest'
import { publishedFigures, type MeasuredFigure } from '@/lib/domain/published-figures'

const figure = (municipalityId: string | null, value: number, given: Partial<MeasuredFigure> = {}): MeasuredFigure => ({
  ...{ municipalityId, referenceAreaId: null, breakdownId: null, period: '2022', isPublished: true },
  ...{ value, numerator: null, denominator: null, status: 'final', interpretation: `Wij tellen ${value}.`, source: 'ZorgNed' },
  ...given,
})
const kpi = { kind: 'flow', countingLevel: 'trajectory', threshold: 10 } as const
const shown = (figures: MeasuredFigure[], municipalityIds: string[]) =>
  Object.fromEntries(publishedFigures(figures, kpi, municipalityIds).map(({ municipalityId, value }) => [municipalityId ?? 'regio', value]))

test('the region is the sum of its municipalities when all are published', () => {
  expect(shown([figure('a', 40), figure('b', 60)], ['a', 'b'])).toEqual({ a: 40, b: 60, regio: 100 })
  expect(shown([figure('a', 40), figure('b', 60, { isPublished: false })], ['a', 'b'])).toEqual({ a: 40 })
})

test('what is not published can not be computed from a total that is', () => {
  const given = shown([figure(null, 100), figure('a', 40), figure('b', 60, { isPublished: false })], ['a', 'b'])
  expect([given.a, given.regio].filter((value) => value !== null)).toHaveLength(1)
})

test('a municipality that left the region hides nobody: it is in no sum of today', () => {
  const given = shown([figure('a', 3), figure('b', 100), figure('c', 60), figure('weg', 12)], ['a', 'b', 'c'])
  const now = [given.a, given.b, given.c]
  expect(given.regio === null || now.filter((value) => value === null).length >= 2).toBe(true)
  expect(given.a).toBeNull()
})

test('with a hidden figure nothing is said that could give it away', () => {
  const [hidden] = publishedFigures([figure('a', 3)], kpi, ['a', 'b'])
  expect(hidden).toMatchObject({ value: null, status: 'secret', interpretation: '', source: '' })
})

test('areas of reference are public already', () => {
  expect(publishedFigures([figure(null, 3, { referenceAreaId: 'NL01' })], kpi, ['a'])).toMatchObject([{ value: 3, status: 'final' }])
})

test('readers get a mark at what was added up, and none at what was given', () => {
  const marks = (figures: MeasuredFigure[]) =>
    publishedFigures(figures, kpi, ['a', 'b']).map(({ municipalityId, isSum }) => [municipalityId, isSum])
  expect(marks([figure('a', 40), figure('b', 60)])).toEqual([
    ['a', false],
    ['b', false],
    [null, true],
  ])
  expect(marks([figure(null, 100)])).toEqual([[null, false]])
})
