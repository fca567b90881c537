import { expect, test } from 'vitest'
import { publishedFigures } from '@/lib/domain/published-figures'
import { copyDifferences, type StagedFigure } from '@/lib/domain/readers-copy'

const kpi = { kind: 'flow', countingLevel: 'trajectory', threshold: 10 } as const
const figure = (municipalityId: string | null, value: number, given: Partial<StagedFigure> = {}): StagedFigure => ({
  ...{ municipalityId, referenceAreaId: null, breakdownId: null, period: '2022', stage: 'published' },
  ...{ value, numerator: null, denominator: null, status: 'final', interpretation: '', source: '' },
  ...given,
})
const published = (figures: readonly StagedFigure[]) =>
  publishedFigures(
    figures.map((each) => ({ ...each, isPublished: each.stage === 'published' })),
    kpi,
    ['a', 'b'],
  )
const before = [figure('a', 40), figure('b', 60)]
const differences = (figures: readonly StagedFigure[]) =>
  copyDifferences(figures, published(before), kpi, ['a', 'b']).map(({ municipalityId, now, after, entered, waits }) => [
    ...[municipalityId, entered?.value ?? null, now?.value ?? null, after?.value ?? null, waits],
  ])

test('nothing differs as long as nothing changed', () => expect(differences(before)).toEqual([]))

test('a corrected figure that was checked changes for readers with the sum it is in', () => {
  expect(differences([figure('a', 52, { stage: 'checked' }), figure('b', 60)])).toEqual([
    ['a', 52, 40, 50, false],
    [null, null, 100, 110, false],
  ])
})

test('a corrected figure that waits for its municipality leaves an old one behind, and would be gone with its sum', () => {
  expect(differences([figure('a', 52, { stage: 'entered' }), figure('b', 60)])).toEqual([
    ['a', 52, 40, null, true],
    [null, null, 100, null, false],
  ])
})

test('a new figure and another interpretation are differences, a rounding is not', () => {
  expect(
    differences([figure('a', 41, { stage: 'checked' }), figure('b', 60, { interpretation: 'Meer vraag.', stage: 'checked' })]),
  ).toEqual([['b', 60, 60, 60, false]])
  expect(differences([...before, figure('a', 30, { period: '2023', stage: 'checked' })])).toEqual([['a', 30, null, 30, false]])
})
