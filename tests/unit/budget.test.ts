import { describe, expect, test } from 'vitest'
import { budgetSums, euros, sumInWords } from '@/lib/domain/budget'
import { readingInWords } from '@/lib/domain/milestone'

const line = (amountCents: number | null, given: { isPart?: boolean; year?: number } = {}) => ({
  ...{ kind: 'expense' as const, year: 2015, isPart: false, amountCents },
  ...given,
})

describe('money', () => {
  test('is counted in cents and read in euros', () => {
    expect([euros(0), euros(1250), euros(6_000_000), euros(7_650_000_000)]).toEqual(['€ 0', '€ 12,50', '€ 60.000', '€ 76.500.000'])
  })

  test('of a year adds up over lines; a part of a line counts in that line', () => {
    expect(budgetSums([line(100), line(50, { isPart: true }), line(200), line(7, { year: 2016 })], [])).toMatchObject([
      { year: 2015, lines: 2, unknown: 0, cents: 300 },
      { year: 2016, lines: 1, cents: 7 },
    ])
  })

  test('says what the document says where that is something else, and nothing where it is the same', () => {
    const [sum] = budgetSums([line(7_650)], [{ kind: 'expense', year: 2015, amountCents: 7_640 }])
    expect(sumInWords(sum!)).toBe('€ 76,50; het document zegt € 76,40')
    expect(sumInWords({ ...sum!, printedCents: 7_650 })).toBe('€ 76,50')
  })

  test('says how many amounts are not known', () => {
    const [some] = budgetSums([line(100), line(null)], [])
    const [none] = budgetSums([line(null), line(null)], [])
    expect([sumInWords(some!), sumInWords(none!)]).toEqual(['€ 1, zonder 1 post waarvan het bedrag ontbreekt', 'Geen bedragen bekend'])
  })
})

test.each([
  [{ start: null, due: '2014-02-13', precision: 'day' }, '13 februari 2014'],
  [{ start: '2014-09-01', due: '2014-11-30', precision: 'month' }, 'september 2014 tot en met november 2014'],
  [{ start: '2021-01-01', due: null, precision: 'year' }, 'vanaf 2021'],
  [{ start: '2022-01-01', due: '2025-12-31', precision: 'year' }, '2022 tot en met 2025'],
  [{ start: null, due: null, precision: null }, null],
] as const)('a milestone is as exact as its words: %j', (reading, words) => expect(readingInWords(reading)).toBe(words))
