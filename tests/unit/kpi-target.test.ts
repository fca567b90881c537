import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure, KpiDirection, ValueStatus } from '@/lib/domain/kpi'
import { judgementWords, judgeTarget, type TargetQuestion } from '@/lib/domain/kpi-judgement'
import { targetInWords, trajectory, type KpiTarget, type TargetGoal } from '@/lib/domain/kpi-target'

const figure = (value: number | null, status: ValueStatus = 'final'): Figure => ({ value, numerator: null, denominator: null, status })
const target = (goal: TargetGoal | null, year = 2023): KpiTarget => ({ year, goal, needsDecision: false, printed: null })
const value = (number: number, year?: number) => target({ kind: 'value', value: number }, year)
const judge = (asked: Partial<TargetQuestion>) =>
  judgeTarget({
    direction: 'down',
    target: value(80),
    figure: figure(90),
    period: '2022',
    baseline: { period: '2019', value: 100 },
    today: '2023-06-05',
    ...asked,
  })

test('between baseline and targets the expected value follows a straight line per year', () => {
  expect(trajectory({ period: '2019', value: 100 }, [value(70, 2023), value(90, 2021)], 'down')).toEqual([
    { year: 2019, value: 100 },
    { year: 2020, value: 95 },
    { year: 2021, value: 90 },
    { year: 2022, value: 80 },
    { year: 2023, value: 70 },
  ])
  expect(trajectory(null, [value(70, 2023)], 'down')).toEqual([{ year: 2023, value: 70 }])
  expect(trajectory({ period: '2019', value: 1 }, [value(5, 2018), target(null)], 'up')).toEqual([{ year: 2019, value: 1 }])
})

test('a baseline of half a year is no start of a line of years', () => {
  expect(trajectory({ period: '2019-h1', value: 50 }, [value(70)], 'down')).toEqual([{ year: 2023, value: 70 }])
})

test.each<[string, Partial<TargetQuestion>, string]>([
  ['as low as the target', { figure: figure(80) }, 'Gehaald'],
  ['lower than the target, before its year', { figure: figure(79) }, 'Gehaald'],
  ['on the line to the target', { figure: figure(85) }, 'Op koers'],
  ['above the line to the target', { figure: figure(86) }, 'Nog niet gehaald'],
  ['above the target in its year', { figure: figure(81), period: '2023' }, 'Nog niet gehaald'],
  ['above the target a year later', { figure: figure(81), period: '2024', today: '2025-01-01' }, 'Nog niet gehaald'],
  ['of a day in the year', { figure: figure(80), period: '2023-01-01' }, 'Gehaald'],
  ['of half a year', { figure: figure(40), period: '2022-h1' }, 'Niet te meten'],
  ['of a quarter', { figure: figure(20), period: '2022-k1' }, 'Niet te meten'],
  ['not there', { figure: null, period: null }, 'Niet te meten'],
  ['unknown', { figure: figure(null, 'unknown') }, 'Niet te meten'],
  ['secret', { figure: figure(null, 'secret') }, 'Niet te meten'],
  ['of before a target year that is over', { today: '2024-01-01' }, 'Niet te meten'],
  ['before the target year without baseline', { baseline: null }, 'Niet te meten'],
  ['before the target year with a baseline of half a year', { baseline: { period: '2019-h1', value: 50 } }, 'Niet te meten'],
  ['that is the baseline itself, on the line by itself', { figure: figure(100), period: '2019' }, 'Niet te meten'],
  ['of before the baseline', { figure: figure(120), period: '2018' }, 'Niet te meten'],
  [
    'that is the baseline and as good as the target',
    { figure: figure(80), period: '2019', baseline: { period: '2019', value: 80 } },
    'Gehaald',
  ],
  ['only followed', { direction: 'follow' }, 'Niet te meten'],
  ['for a target that needs a decision', { target: { ...value(80), needsDecision: true } }, 'Niet te meten'],
  ['for a target without a number', { target: target(null) }, 'Niet te meten'],
  ['going up to the target', { direction: 'up', target: value(85) }, 'Gehaald'],
  ['to be reached from above', { direction: 'reach', figure: figure(80) }, 'Gehaald'],
  ['to be reached from above, on the line', { direction: 'reach', figure: figure(85) }, 'Op koers'],
  ['to be reached, without baseline', { direction: 'reach', baseline: null, figure: figure(81) }, 'Gehaald'],
  ['within the band when going down', { target: target({ kind: 'band', low: 70, high: 80 }), figure: figure(75) }, 'Gehaald'],
  ['below the band when going down', { target: target({ kind: 'band', low: 70, high: 80 }), figure: figure(60) }, 'Gehaald'],
  [
    'within the band to be reached',
    { direction: 'reach', target: target({ kind: 'band', low: 3, high: 10 }), figure: figure(3) },
    'Gehaald',
  ],
  [
    'above the band to be reached',
    { direction: 'reach', target: target({ kind: 'band', low: 3, high: 10 }), figure: figure(11), period: '2023' },
    'Nog niet gehaald',
  ],
  [
    'the first part of a division',
    { direction: 'up', target: target({ kind: 'share', share: 51 }), figure: figure(51), period: '2023' },
    'Gehaald',
  ],
  ['there before the date', { target: target({ kind: 'date', date: '2023-07-31' }), figure: figure(1), period: '2023-m06' }, 'Gehaald'],
  ['not there, before the date', { target: target({ kind: 'date', date: '2023-07-31' }), figure: figure(0) }, 'Niet te meten'],
  [
    'not there, after the date',
    { target: target({ kind: 'date', date: '2023-07-31' }), figure: null, today: '2023-08-01' },
    'Nog niet gehaald',
  ],
])('a figure that is %s: %#', (_, asked, words) => {
  const { judgement, reason } = judge(asked)
  expect(judgementWords[judgement]).toBe(words)
  expect(reason).toMatch(/^[A-Z0-9].*\.$/)
})

test('the reason says what was compared', () => {
  expect(judge({ figure: figure(85.5, 'provisional') }).reason).toBe('Het cijfer over 2022 is 85,5 (voorlopig); op koers is 85.')
  expect(judge({ figure: figure(79) }).reason).toBe('Het cijfer over 2022 is 79; de streefwaarde voor 2023 is 80.')
  expect(judge({ period: '2022-h1' }).reason).toBe('1e halfjaar 2022 is een deel van een jaar. De streefwaarde is voor een heel jaar.')
  const later = { target: target({ kind: 'date', date: '2023-07-31' }), figure: figure(1), period: '2023-m09' } as const
  expect(judge(later).reason).toBe('Dit was er over september 2023, later dan 31 juli 2023.')
})

test('targets in words', () => {
  const goals: TargetGoal[] = [
    { kind: 'value', value: 1234.5 },
    { kind: 'band', low: 3, high: 10 },
    { kind: 'share', share: 51 },
    { kind: 'date', date: '2023-07-31' },
  ]
  expect(goals.map((goal) => targetInWords(target(goal)))).toEqual(['1.234,5', '3 tot 10', '51-49', '31 juli 2023'])
  expect([targetInWords(target(null)), targetInWords({ ...target(null), printed: 'juli 2023' })]).toEqual(['nog te besluiten', 'juli 2023'])
})

test('a part of a year is never judged, whatever the figure', () => {
  const parts = fc.constantFrom('2022-h1', '2022-h2', '2022-k1', '2022-m12')
  const directions = fc.constantFrom<KpiDirection>('up', 'down', 'reach')
  fc.assert(
    fc.property(parts, directions, fc.integer(), (period, direction, number) => {
      expect(judge({ period, direction, figure: figure(number) }).judgement).toBe('notMeasurable')
    }),
  )
})

test('a better figure is never judged worse', () => {
  const order = ['notReached', 'onCourse', 'reached']
  const numbers = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(numbers, numbers, numbers, numbers, fc.constantFrom('2020', '2022', '2023'), (start, goal, a, b, period) => {
      const of = (number: number) =>
        order.indexOf(
          judge({ direction: 'up', period, target: value(goal), baseline: { period: '2019', value: start }, figure: figure(number) })
            .judgement,
        )
      expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
    }),
  )
})
