import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, weekday } from '@/lib/domain/dutch-dates'
import { clashWith, mistakesInOrder, monthsOf, nextPeriod, partsOf, proposedDays } from '@/lib/domain/period-plan'
import { periodState, type PeriodKind } from '@/lib/domain/period'

describe('the months of a period', () => {
  test.each([
    ['halfYear', 2023, 1, '2023-1', '2023-01-01', '2023-06-30'],
    ['halfYear', 2023, 2, '2023-2', '2023-07-01', '2023-12-31'],
    ['quarter', 2024, 1, '2024-1', '2024-01-01', '2024-03-31'],
    ['quarter', 2024, 2, '2024-2', '2024-04-01', '2024-06-30'],
    ['quarter', 2024, 4, '2024-4', '2024-10-01', '2024-12-31'],
    ['year', 2024, 1, '2024', '2024-01-01', '2024-12-31'],
  ] as const)('%s %i, part %i', (kind, year, part, slug, startsOn, endsOn) =>
    expect(monthsOf({ kind, year, part })).toEqual({ slug, startsOn, endsOn }),
  )

  test('the parts of a year follow each other without a gap', () => {
    const kinds = fc.constantFrom<PeriodKind>('halfYear', 'quarter', 'year')
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2000, max: 2098 }), (kind, year) => {
        let choice = { kind, year, part: 1 }
        for (let i = 0; i < partsOf[kind]; i++) {
          const { endsOn, slug } = monthsOf(choice)
          choice = nextPeriod({ kind, slug }, '2023-06-05')
          expect(daysBetween(endsOn, monthsOf(choice).startsOn)).toBe(1)
        }
        expect(choice).toEqual({ kind, year: year + 1, part: 1 })
      }),
    )
  })

  test.each([
    ['2023-06-30', 1],
    ['2023-07-01', 2],
  ])('the first period that anybody plans is the half year of %s', (today, part) =>
    expect(nextPeriod(null, today)).toEqual({ kind: 'halfYear', year: 2023, part }),
  )
})

describe('the days that are proposed', () => {
  test.each([
    ['2022-06-30', '2022-05-16', '2022-06-17', '2022-07-07'],
    ['2023-06-30', '2023-05-15', '2023-06-16', '2023-07-06'],
    ['2023-12-31', '2023-11-13', '2023-12-15', '2024-01-04'],
  ])('for a period until %s', (endsOn, opensOn, closesOn, meetingOn) =>
    expect(proposedDays(endsOn)).toEqual({ opensOn, closesOn, meetingOn }),
  )

  test('run from a Monday to a Friday, with the meeting on a Thursday', () => {
    const dates = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dates, (endsOn) => {
        const { opensOn, closesOn, meetingOn } = proposedDays(endsOn)
        expect([weekday(opensOn), weekday(closesOn), weekday(meetingOn)]).toEqual([1, 5, 4])
        expect(mistakesInOrder({ startsOn: opensOn, opensOn, closesOn, meetingOn })).toEqual([])
      }),
    )
  })
})

describe('the order of the days', () => {
  const days = { startsOn: '2023-01-01', opensOn: '2023-05-15', closesOn: '2023-06-16', meetingOn: '2023-07-06' }
  test.each([
    [{}, []],
    [{ meetingOn: null }, []],
    [{ opensOn: '2023-06-16', meetingOn: '2023-06-16' }, []],
    [{ opensOn: '2022-12-31' }, ['opens-before-start']],
    [{ opensOn: '2023-01-01' }, []],
    [{ closesOn: '2023-05-14' }, ['closes-before-opening']],
    [{ meetingOn: '2023-06-15' }, ['meets-before-closing']],
  ])('%o', (given, mistakes) => expect(mistakesInOrder({ ...days, ...given })).toEqual(mistakes))
})

describe('beside the other periods of the agenda', () => {
  const first = { ...monthsOf({ kind: 'halfYear', year: 2023, part: 1 }), opensOn: '2023-05-15', closesOn: '2023-06-16' }
  const second = { ...monthsOf({ kind: 'halfYear', year: 2023, part: 2 }), opensOn: '2023-11-13', closesOn: '2023-12-15' }
  test.each([
    ['fits', second, null],
    ['is there already', { ...second, slug: '2023-1' }, 'period-exists'],
    [
      'covers the same days',
      { ...monthsOf({ kind: 'year', year: 2023, part: 1 }), opensOn: '2023-11-13', closesOn: '2023-12-15' },
      'periods-overlap',
    ],
    ['is open on the day that the other closes', { ...second, opensOn: '2023-06-16' }, 'windows-overlap'],
    ['opens the day after', { ...second, opensOn: '2023-06-17' }, null],
  ])('%s', (_, planned, clash) => expect(clashWith([first], planned)).toBe(clash))
})

test.each([
  ['2023-05-14', 'upcoming'],
  ['2023-05-15', 'open'],
  ['2023-06-16', 'open'],
  ['2023-06-17', 'closed'],
])('on %s the period is %s', (today, state) => expect(periodState({ opensOn: '2023-05-15', closesOn: '2023-06-16' }, today)).toBe(state))
