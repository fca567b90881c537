import { expect, test } from 'vitest'
import { misfitsOf, type FromRhythm } from '@/lib/domain/misfit'

const quarterly = { timesPerYear: 4, month: 3, without: [] }
const tuesday = { week: 1, day: 2 }
const planned = (given: Partial<FromRhythm>): FromRhythm => ({
  ...{ id: 'v', heldOn: '2023-09-14', slot: '2023-09', hasOwn: false, endsPeriod: false, isMoved: false },
  ...given,
})

test.each<[string, Partial<FromRhythm>, string | null | undefined]>([
  ['on the day of the rhythm fits', { heldOn: '2023-09-05' }, undefined],
  ['on another day of a month of it does not', {}, null],
  ['that somebody moved within a month of it fits', { isMoved: true }, undefined],
  ['in a month in which it does not meet does not fit', { heldOn: '2023-08-01', slot: '2023-08' }, null],
  ['that somebody moved from such a month stays', { heldOn: '2023-09-05', slot: '2023-08', isMoved: true }, 'moved'],
  ['with something of its own on it stays', { hasOwn: true, endsPeriod: true }, 'own'],
  ['with which a period ends stays', { endsPeriod: true, isMoved: false }, 'period'],
])('a meeting %s', (_what, given, keeps) => {
  const found = misfitsOf([planned(given)], quarterly, tuesday)
  expect(found.map((misfit) => misfit.keeps)).toEqual(keeps === undefined ? [] : [keeps])
})

test('without a rhythm nothing that one planned fits', () =>
  expect(misfitsOf([planned({ heldOn: '2023-09-05' })], null, tuesday)).toMatchObject([{ heldOn: '2023-09-05', keeps: null }]))
