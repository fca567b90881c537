import { describe, expect, test } from 'vitest'
import { timelinePicture } from '@/lib/charts/timeline-chart'
import { timelineSizes, type TimelineRow } from '@/lib/charts/timeline-frame'
import { readPlanning } from '@/lib/domain/planning'
import { momentOf, spanOfMilestone, spanOfPlanning, yearsOf, type TimeSpan } from '@/lib/domain/timeline'

describe('a planning as printed lies on the timeline', () => {
  test.each<[string, TimeSpan]>([
    ['1 november 2022', { shape: 'moment', from: '2022-11-01', until: '2022-11-01' }],
    ['april 2022', { shape: 'vague', from: '2022-04-01', until: '2022-04-30' }],
    ['3e kwartaal 2022', { shape: 'vague', from: '2022-07-01', until: '2022-09-30' }],
    ['In 2022 ontwikkelen', { shape: 'vague', from: '2022-01-01', until: '2022-12-31' }],
    ['2022-2024', { shape: 'span', from: '2022-01-01', until: '2024-12-31' }],
    ['2022 e.v.', { shape: 'open', from: '2022-01-01' }],
    ['2022; 2023 e.v.', { shape: 'open', from: '2022-01-01' }],
    ['Doorlopend', { shape: 'ongoing', month: null }],
    ['Jaarlijks in sept', { shape: 'ongoing', month: 9 }],
  ])('%s', (printed, span) => {
    expect(spanOfPlanning(readPlanning(printed))).toEqual(span)
  })

  test.each(['', 'Op indicatie', 'najaar', 'na de zomer', 'kwartaalgesprekken'])(
    'and where it names no time it lies nowhere: %j',
    (printed) => {
      expect(spanOfPlanning(readPlanning(printed))).toBeNull()
    },
  )
})

test('a milestone without a day lies nowhere, unless it comes back', () => {
  const nowhere = { start: null, due: null, precision: null }
  expect(spanOfMilestone({ ...nowhere, status: 'planned' })).toBeNull()
  expect(spanOfMilestone({ ...nowhere, status: 'recurring' })).toEqual({ shape: 'ongoing', month: null })
})

test.each<[TimeSpan, string]>([
  [{ shape: 'vague', from: '2023-04-01', until: '2023-06-30' }, 'running'],
  [{ shape: 'span', from: '2022-01-01', until: '2023-06-04' }, 'past'],
  [{ shape: 'moment', from: '2023-06-05', until: '2023-06-05' }, 'running'],
  [{ shape: 'open', from: '2023-06-06' }, 'coming'],
  [{ shape: 'open', from: '2020-01-01' }, 'running'],
  [{ shape: 'ongoing', month: 9 }, 'running'],
])('on 5 June 2023 %j is %s', (span, moment) => {
  expect(momentOf(span, '2023-06-05')).toBe(moment)
})

test('the years are those of the agenda, and what lies before or after them', () => {
  expect(yearsOf({ first: 2022, last: 2025 }, [null, { shape: 'ongoing', month: null }])).toEqual({ first: 2022, last: 2025 })
  expect(
    yearsOf({ first: 2022, last: 2023 }, [
      { shape: 'open', from: '2021-09-01' },
      { shape: 'vague', from: '2024-01-01', until: '2024-12-31' },
    ]),
  ).toEqual({ first: 2021, last: 2024 })
})

const startsOf = (d: string) => [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('the drawing', () => {
  const row = (span: TimeSpan): TimelineRow => ({
    code: '1.1a',
    words: 'Een lange naam van wat er gebeurt, die niet op de regel past',
    isMilestone: false,
    span,
  })
  const rows = [
    row({ shape: 'open', from: '2022-01-01' }),
    row({ shape: 'ongoing', month: 9 }),
    row({ shape: 'moment', from: '2025-12-31', until: '2025-12-31' }),
  ]
  const wordsOf = (today: string, size: keyof typeof timelineSizes) =>
    timelinePicture({ years: { first: 2022, last: 2025 }, today, rows }, timelineSizes[size]).shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    )

  test('has the years, their quarters and the line of today; a name that is too long is cut', () => {
    const words = wordsOf('2023-06-05', 'wide')
    expect(words).toEqual(expect.arrayContaining(['2022', '2025', 'K1', 'K4', 'nu']))
    expect(words.find((each) => each.startsWith('1.1a'))).toMatch(/^1\.1a Een lange naam .*…$/)
  })

  test('has codes alone and no quarters in a narrow place, and no line where today is outside its years', () => {
    const words = wordsOf('2026-06-05', 'narrow')
    expect(words).toContain('1.1a')
    expect(words).not.toContain('K1')
    expect(words).not.toContain('nu')
  })

  test.each(['wide', 'narrow'] as const)('stays within its %s frame', (size) => {
    const { width, height, shapes } = timelinePicture(
      { years: { first: 2011, last: 2030 }, today: '2030-12-31', rows },
      timelineSizes[size],
    )
    for (const shape of shapes) {
      const places = shape.kind === 'text' ? [[shape.x, shape.y]] : shape.at ? [shape.at] : startsOf(shape.d)
      for (const [x = 0, y = 0] of places) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
        expect(y).toBeLessThanOrEqual(height)
      }
    }
  })
})
