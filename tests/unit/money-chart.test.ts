import { expect, test } from 'vitest'
import { moneyPicture, moneySizes, moneySummary } from '@/lib/charts/money-chart'
import { textWidth } from '@/lib/charts/text-width'
import { weeklyBy, weeklyHours } from '@/lib/domain/hours'
import { nb } from '../support/amounts'

const rows = [
  { name: '1 Minder verblijf', planned: 7_000_000n, spent: 6_843_075n, lapsed: 156_925n },
  {
    name: '5 Een dashboard waarvan de naam niet past op een telefoon, en ook verder heel lang is',
    planned: 0n,
    spent: 12_345n,
    lapsed: 0n,
  },
]

test.each(['wide', 'narrow'] as const)('planned and spent stand in words at their bars, within the picture: %s', (size) => {
  const { width, height, shapes } = moneyPicture(rows, moneySizes[size])
  const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? shape : []))
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['€ 70.000 begroot', '€ 68.430,75 besteed', '€ 1.569,25 vervallen', '€ 0 begroot', '€ 123,45 besteed'].map(nb)),
  )
  for (const { x, y, text, size: letters } of texts) {
    expect(x + textWidth(text, letters)).toBeLessThanOrEqual(width)
    expect(y).toBeLessThanOrEqual(height)
  }
  const names = texts.flatMap(({ text, isBold }) => (isBold ? text : []))
  expect(names.join(' ')).toBe(rows.map(({ name }) => name).join(' '))
})

test('what is drawn also stands in a sentence', () => {
  expect(moneySummary(rows.slice(0, 1))).toBe(
    nb('Begroot naast besteed. 1 Minder verblijf: € 70.000 begroot, € 68.430,75 besteed, € 1.569,25 vervallen.'),
  )
})

test('hours per week add up without rounding, per account too; what lapsed or is not per week does not count', () => {
  const line = (account: string, hours: number, given = {}) => ({
    ...{ account, hours, per: 'week' as const, isExtension: false, withdrawnOn: null },
    ...given,
  })
  const lines = [
    line('SAVE', 0.1),
    line('SAVE', 0.2, { isExtension: true }),
    line('YEPH', 4),
    line('YEPH', 9, { withdrawnOn: '2023-01-01' }),
    line('Advies', 40, { per: 'total' }),
  ]
  expect(weeklyHours(lines)).toEqual({ total: 4.3, extension: 0.2 })
  expect(weeklyBy(lines, ({ account }) => account)).toEqual([
    { key: 'SAVE', total: 0.3, extension: 0.2 },
    { key: 'YEPH', total: 4, extension: 0 },
  ])
})
