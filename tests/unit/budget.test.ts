import { describe, expect, test } from 'vitest'
import {
  budgetSums,
  leftInWords,
  standOfLine,
  sumInWords,
  totalsBy,
  totalsOf,
  yearInWords,
  type BudgetKind,
  type BudgetStatus,
} from '@/lib/domain/budget'
import { lapseInWords, lapseOf, lapseTerm, notSpentOn } from '@/lib/domain/budget-lapse'
import { euros } from '@/lib/domain/euro-amount'
import { readingInWords } from '@/lib/domain/milestone'
import { nb } from '../support/amounts'

type Given = Partial<{
  isPart: boolean
  year: number
  kind: BudgetKind
  status: BudgetStatus
  spentCents: bigint
  partsSpentCents: bigint
  withdrawnOn: string | null
  lapsesOn: string | null
  wholeLapsesOn: string | null
}>

const line = (amountCents: bigint | null, given: Given = {}) => ({
  ...{ kind: 'expense' as const, year: 2015, isPart: false, status: 'fixed' as const, amountCents, spentCents: 0n, withdrawnOn: null },
  ...{ partsSpentCents: 0n, lapsesOn: null, wholeLapsesOn: null },
  ...given,
})
const gone = { withdrawnOn: '2023-01-01' }

describe('money', () => {
  test('is counted in cents and read in euros, however much it is', () => {
    expect([euros(0), euros(1250), euros(6_000_000n), euros(7_650_000_000n)]).toEqual(
      ['€ 0', '€ 12,50', '€ 60.000', '€ 76.500.000'].map(nb),
    )
    expect(euros(123_456_789_012_345n)).toBe(nb('€ 1.234.567.890.123,45'))
  })

  test('never parts from its sign at the end of a line, and a minus is one that is read out', () =>
    expect(euros(-500_000n)).toBe('€\u00a0\u22125.000'))

  test('of a year adds up over lines; a part of a line counts in that line, a line that lapsed nowhere', () => {
    expect(budgetSums([line(100n), line(50n, { isPart: true }), line(200n), line(7n, { year: 2016 }), line(9n, gone)], [])).toMatchObject([
      { year: 2015, lines: 2, unknown: 0, cents: 300n },
      { year: 2016, lines: 1, cents: 7n },
    ])
    expect(sumInWords(budgetSums([line(9n, gone)], [])[0]!)).toBe('Alles is vervallen')
  })

  test('says what the document says where that is something else, and nothing where it is the same', () => {
    const [sum] = budgetSums([line(7_650n)], [{ kind: 'expense', year: 2015, amountCents: 7_640n }])
    expect(sumInWords(sum!)).toBe(nb('€ 76,50; het document zegt € 76,40'))
    expect(sumInWords({ ...sum!, printedCents: 7_650n })).toBe(nb('€ 76,50'))
  })

  test('says how many amounts are not known', () => {
    const [some] = budgetSums([line(100n), line(null)], [])
    const [none] = budgetSums([line(null), line(null)], [])
    expect([sumInWords(some!), sumInWords(none!)]).toEqual([nb('€ 1, zonder 1 post waarvan het bedrag ontbreekt'), 'Geen bedragen bekend'])
  })
})

describe('what is planned beside what was spent', () => {
  const day = '2015-07-01'
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
    expect(totalsOf(lines, day)).toEqual({
      ...{
        fixed: 1_000_000n,
        conditional: 6_000_000n,
        provisional: 300_000n,
        planned: 7_300_000n,
        unknown: 1,
        spent: 5_905_076n,
        lapsed: 0n,
      },
    })
    expect(totalsBy(lines, day, ({ year }) => year).map(({ key, planned, spent }) => [key, planned, spent])).toEqual([
      [2015, 7_000_000n, 5_905_076n],
      [2016, 300_000n, 0n],
    ])
  })

  test.each([
    [500n, 450n, 0n, '€ 0,50 over'],
    [500n, 512n, 0n, '€ 0,12 te veel besteed'],
    [3_000_000n, 0n, 3_000_000n, '€ 30.000 vervallen'],
    [10_000n, 2_000n, 3_000n, '€ 50 over, € 30 vervallen'],
    [10_000n, 9_000n, 3_000n, '€ 20 te veel besteed, € 30 vervallen'],
    [500n, 500n, 0n, '€ 0 over'],
  ])('of %i with %i spent and %i lapsed: %s', (planned, spent, lapsed, words) =>
    expect(leftInWords({ planned, spent, lapsed })).toBe(nb(words)),
  )

  test('does not count as left what lapsed: in no total, of no year, and not of the line itself', () => {
    const lapsed = line(7_000_000n, { spentCents: 6_843_075n, lapsesOn: '2015-06-30' })
    expect(totalsOf([lapsed, line(1_000_000n)], day)).toMatchObject({ planned: 8_000_000n, spent: 6_843_075n, lapsed: 156_925n })
    expect(leftInWords(totalsOf([lapsed, line(1_000_000n)], day))).toBe(nb('€ 10.000 over, € 1.569,25 vervallen'))
    expect(totalsBy([lapsed], day, ({ year }) => year)).toMatchObject([{ key: 2015, lapsed: 156_925n }])
    expect(totalsOf([lapsed], '2015-06-30')).toMatchObject({ lapsed: 0n })
    expect(standOfLine(lapsed, day)).toEqual({ planned: 7_000_000n, spent: 6_843_075n, lapsed: 156_925n })
    for (const given of [line(null), line(1n, gone)]) expect(standOfLine(given, day)).toBeNull()
  })

  test('loses of a line what was not spent on its parts either, and of a part nothing a second time', () => {
    const whole = line(1_000n, { partsSpentCents: 300n, lapsesOn: '2015-06-30' })
    const part = line(500n, { isPart: true, spentCents: 300n, lapsesOn: '2015-06-30', wholeLapsesOn: '2015-06-30' })
    expect(totalsOf([whole, part], day)).toMatchObject({ planned: 1_000n, spent: 300n, lapsed: 700n })
    expect(
      totalsOf(
        [
          { ...whole, lapsesOn: null },
          { ...part, wholeLapsesOn: null },
        ],
        day,
      ),
    ).toMatchObject({ lapsed: 200n })
  })

  test('of a year stands in one sentence, and nothing where there is no money', () => {
    const at = { year: 2015, until: '2015-06-30' }
    expect(yearInWords(totalsOf(lines, day), at)).toBe(
      nb(
        'In 2015 is € 73.000 begroot, waarvan € 10.000 vast (van 1 post ontbreekt het bedrag); tot en met 30 juni 2015 is € 59.050,76 besteed.',
      ),
    )
    expect(yearInWords(totalsOf([line(5_000n, { lapsesOn: '2015-06-30' })], day), at)).toBe(
      nb('In 2015 is € 50 begroot; tot en met 30 juni 2015 is € 0 besteed en € 50 vervallen.'),
    )
    expect(yearInWords(totalsOf([], day), at)).toBeNull()
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
  ])('warns half a year ahead: on %s %s', (today, words) => expect(lapseInWords(lapsing(), today)).toBe(words && nb(words)))

  test.each([
    ['2022-12-31', 'Vervalt na'],
    ['2023-01-01', 'Verviel na'],
  ])('on %s it reads: %s', (today, term) => expect(lapseTerm('2022-12-31', today)).toBe(term))

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

test.each([
  ['2022-12-31', null, null, 'Dit geld is van 2023. Kies een dag vanaf 1 januari 2023.'],
  ['2023-01-01', null, null, null],
  ['2024-06-30', null, null, null],
  ['2023-06-30', '2023-06-30', null, null],
  ['2023-07-01', '2023-06-30', null, 'Dit geld verviel na 30 juni 2023. Kies die dag of een eerdere.'],
  ['2023-07-01', '2023-09-30', '2023-06-30', 'Dit geld verviel na 30 juni 2023. Kies die dag of een eerdere.'],
])('money of 2023 spent on %s that lapses on %s, of a line that lapses on %s: %s', (day, lapsesOn, wholeLapsesOn, said) =>
  expect(notSpentOn(day, { year: 2023, lapsesOn, wholeLapsesOn })).toBe(said),
)
