import { expect, test } from 'vitest'
import { loadInWords, registrationLoad, warningsAtRegion, warningsAtSheet, type SheetFacts } from '@/lib/domain/kpi-warnings'

const complete: SheetFacts = {
  isMeasured: true,
  hasBaseline: true,
  targetYears: [2023],
  direction: 'down',
  owner: 'beleidsadviseur Jeugd',
  definition: 'Het aantal jeugdigen met een ondertoezichtstelling.',
  frequency: 'halfYear',
  newestPeriod: '2022-h2',
  uncheckedFigures: 0,
}
const codes = (facts: Partial<SheetFacts>, today = '2023-06-05') =>
  warningsAtSheet({ ...complete, ...facts }, today).map(({ code }) => code)

test('a complete sheet has no warnings', () => {
  expect(codes({})).toEqual([])
})

test.each<[string, Partial<SheetFacts>, string]>([
  ['no baseline', { hasBaseline: false }, 'Er is geen nulmeting.'],
  ['no target year', { targetYears: [] }, 'Er is geen streefjaar.'],
  ['no owner', { owner: ' ' }, 'Er is geen verantwoordelijke functie.'],
  ['no definition', { definition: null }, 'Er is geen definitie.'],
  ['a definition of a few words', { definition: 'Aantal jeugdigen' }, 'De definitie is te kort om overal gelijk te tellen.'],
  ['no values', { newestPeriod: null }, 'Er zijn nog geen cijfers.'],
  ['old values', { newestPeriod: '2022-h1' }, 'Het nieuwste cijfer gaat over 1e halfjaar 2022. Er hoort een nieuwer te zijn.'],
  ['values that were not checked', { uncheckedFigures: 2 }, '2 cijfers zijn nog niet gecontroleerd.'],
  ['one value that was not checked', { uncheckedFigures: 1 }, '1 cijfer is nog niet gecontroleerd.'],
])('a sheet with %s says so', (_, facts, words) => {
  expect(warningsAtSheet({ ...complete, ...facts }, '2023-06-05').map((warning) => warning.words)).toEqual([words])
})

test.each([
  ['halfYear', '2022-h2', '2023-07-30', false],
  ['halfYear', '2022-h2', '2023-07-31', true],
  ['year', '2021', '2022-12-31', false],
  ['year', '2021', '2023-01-31', true],
  ['quarter', '2022-k4', '2023-04-29', false],
  ['quarter', '2022-k4', '2023-05-01', true],
] as const)('a figure every %s, the newest of %s, is on %s old: %s', (frequency, newestPeriod, today, isOld) => {
  expect(codes({ frequency, newestPeriod }, today)).toEqual(isOld ? ['valuesOld'] : [])
})

test('what can not be measured yet needs no baseline, target or values, but an owner and a definition', () => {
  expect(codes({ isMeasured: false, hasBaseline: false, targetYears: [], newestPeriod: null, owner: null, definition: '' })).toEqual([
    'definitionUnclear',
    'noOwner',
  ])
})

test('what is only followed needs no target year', () => {
  expect(codes({ direction: 'follow', targetYears: [] })).toEqual([])
})

test('the region sees what registering costs a municipality in a year', () => {
  const load = registrationLoad([
    { minutes: 30, frequency: 'quarter' },
    { minutes: 300, frequency: 'halfYear' },
    { minutes: 30, frequency: 'year' },
    { minutes: null, frequency: 'year' },
  ])
  expect(load).toEqual({ minutesPerYear: 750, known: 3, unknown: 1 })
  expect(loadInWords(load)).toBe('12 uur en 30 minuten per gemeente per jaar; van 1 KPI onbekend')
  expect(loadInWords(registrationLoad([{ minutes: 30, frequency: 'halfYear' }]))).toBe('1 uur per gemeente per jaar')
  expect(loadInWords(registrationLoad([]))).toBe('0 minuten per gemeente per jaar')
  expect(
    loadInWords(
      registrationLoad([
        { minutes: null, frequency: 'year' },
        { minutes: null, frequency: 'year' },
      ]),
    ),
  ).toBe('van 2 KPI’s onbekend')
})

test('the region is warned beyond the limits it set itself', () => {
  expect(warningsAtRegion({ kpis: 20, runningActivities: 60 }, { kpis: 20, runningActivities: null })).toEqual([])
  expect(warningsAtRegion({ kpis: 23, runningActivities: 61 }, { kpis: 20, runningActivities: 60 })).toEqual([
    { code: 'tooManyKpis', words: 'Er zijn 23 KPI’s. De regio stelde de grens op 20.' },
    { code: 'tooManyActivities', words: 'Er lopen 61 activiteiten. De regio stelde de grens op 60.' },
  ])
})
