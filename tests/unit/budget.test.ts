import { describe, expect, test } from 'vitest'
import {
  budgetSums,
  euros,
  lapseInWords,
  lapseOf,
  leftInWords,
  sumInWords,
  totalsBy,
  totalsOf,
  yearInWords,
  type BudgetKind,
  type BudgetStatus,
} from '@/lib/domain/budget'
import { readingInWords } from '@/lib/domain/milestone'

type Given = Partial<{
  isPart: boolean
  year: number
  kind: BudgetKind
  status: BudgetStatus
  spentCents: bigint
  withdrawnOn: string | null
}>

const line = (amountCents: bigint | null, given: Given = {}) => ({
  ...{ kind: 'expense' as const, year: 2015, isPart: false, status: 'fixed' as const, amountCents, spentCents: 0n, withdrawnOn: null },
  ...given,
})
const gone = { withdrawnOn: '2023-01-01' }

describe('money', () => {
  test('is counted in cents and read in euros, however much it is', () => {
    expect([euros(0), euros(1250), euros(6_000_000n), euros(7_650_000_000n)]).toEqual(['€ 0', '€ 12,50', '€ 60.000', '€ 76.500.000'])
    expect(euros(123_456_789_012_345n)).toBe('€ 1.234.567.890.123,45')
  })

  test('of a year adds up over lines; a part of a line counts in that line, a line that lapsed nowhere', () => {
    expect(budgetSums([line(100n), line(50n, { isPart: true }), line(200n), line(7n, { year: 2016 }), line(9n, gone)], [])).toMatchObject([
      { year: 2015, lines: 2, unknown: 0, cents: 300n },
      { year: 2016, lines: 1, cents: 7n },
    ])
    expect(sumInWords(budgetSums([line(9n, gone)], [])[0]!)).toBe('Alles is vervallen')
  })

  test('says what the document says where that is something else, and nothing where it is the same', () => {
    const [sum] = budgetSums([line(7_650n)], [{ kind: 'expense', year: 2015, amountCents: 7_640n }])
    expect(sumInWords(sum!)).toBe('€ 76,50; het document zegt € 76,40')
    expect(sumInWords({ ...sum!, printedCents: 7_650n })).toBe('€ 76,50')
  })

  test('says how many amounts are not known', () => {
    const [some] = budgetSums([line(100n), line(null)], [])
    const [none] = budgetSums([line(null), line(null)], [])
    expect([sumInWords(some!), sumInWords(none!)]).toEqual(['€ 1, zonder 1 post waarvan het bedrag ontbreekt', 'Geen bedragen bekend'])
  })
})

describe('what is planned beside what was spent', () => {
  const lines = [
    line(6_000_000n, { status: 'conditional', spentCents: 5_875_075n }),
    line(1_000_000n, { spentCents: 20_000n }),
    line(500_000n, { isPart: true, spentCents: 10_000n }),
    line(300_000n, { year: 2016, status: 'provisional' }),
    line(null),
    line(900_000n, { kind: 'funding' }),
    line(400_000n, { ...gone, spentCents: 1n }),
  ]

  test('counts estimates only, says how sure they are, and leaves out neither a part nor what was spent before a line lapsed', () => {
    expect(totalsOf(lines)).toEqual({
      ...{ fixed: 1_000_000n, conditional: 6_000_000n, provisional: 300_000n, planned: 7_300_000n, unknown: 1, spent: 5_905_076n },
    })
    expect(totalsBy(lines, ({ year }) => year).map(({ key, planned, spent }) => [key, planned, spent])).toEqual([
      [2015, 7_000_000n, 5_905_076n],
      [2016, 300_000n, 0n],
    ])
  })

  test('says what is left, or how much too much it was', () => {
    expect([leftInWords({ planned: 500n, spent: 450n }), leftInWords({ planned: 500n, spent: 512n })]).toEqual([
      '€ 0,50 over',
      '€ 0,12 meer dan begroot',
    ])
  })

  test('of a year stands in one sentence, and nothing where there is no money', () => {
    const at = { year: 2015, until: '2015-06-30' }
    expect(yearInWords(totalsOf(lines), at)).toBe(
      'In 2015 is € 73.000 begroot, waarvan € 10.000 vast (van 1 post ontbreekt het bedrag); tot en met 30 juni 2015 is € 59.050,76 besteed.',
    )
    expect(yearInWords(totalsOf([]), at)).toBeNull()
  })
})

describe('money that lapses', () => {
  const lapsing = (given: Given & { amountCents?: bigint | null } = {}) => ({ ...line(6_000_000n), ...given, lapsesOn: '2022-12-31' })

  test.each([
    ['2022-06-01', null],
    ['2022-07-02', '€ 60.000 vervalt na 31 december 2022, over 182 dagen'],
    ['2022-12-30', '€ 60.000 vervalt na 31 december 2022, over 1 dag'],
    ['2022-12-31', '€ 60.000 vervalt na 31 december 2022, vandaag is de laatste dag'],
    ['2023-01-01', '€ 60.000 verviel na 31 december 2022'],
  ])('warns half a year ahead: on %s %s', (today, words) => expect(lapseInWords(lapsing(), today)).toBe(words))

  test('is what was not spent; nothing is lost of what was spent, of nothing, or of a line that lapsed itself', () => {
    expect(lapseOf(lapsing({ spentCents: 2_000_050n }), '2022-12-01')).toEqual({ state: 'soon', left: 3_999_950n })
    for (const given of [{ spentCents: 6_000_000n }, { amountCents: 0n }, gone]) expect(lapseOf(lapsing(given), '2022-12-01')).toBeNull()
    expect(lapseInWords(lapsing({ amountCents: null }), '2022-12-31')).toContain('Geld waarvan het bedrag ontbreekt')
  })
})

test.each([
  [{ start: null, due: '2014-02-13', precision: 'day' }, '13 februari 2014'],
  [{ start: '2014-09-01', due: '2014-11-30', precision: 'month' }, 'september 2014 tot en met november 2014'],
  [{ start: '2021-01-01', due: null, precision: 'year' }, 'vanaf 2021'],
  [{ start: '2022-01-01', due: '2025-12-31', precision: 'year' }, '2022 tot en met 2025'],
  [{ start: null, due: null, precision: null }, null],
] as const)('a milestone is as exact as its words: %j', (reading, words) => expect(readingInWords(reading)).toBe(words))
