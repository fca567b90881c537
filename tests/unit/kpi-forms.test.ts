import { describe, expect, test } from 'vitest'
import { readDutchNumber } from '@/lib/domain/dutch-number'
import { figureInText, readFigure } from '@/lib/domain/figure-text'
import { isReadyFor, kpiActs, kpiStatusAfter } from '@/lib/domain/kpi-route'
import { kpiStatuses } from '@/lib/domain/kpi'
import { readTargetLine, targetInLine, targetMeaning } from '@/lib/domain/target-line'
import { cellName, cellVersionName } from '@/lib/domain/figure-cells'
import { figuresForm, readCells } from '@/lib/forms/figures-form'
import { kpiForm } from '@/lib/forms/kpi-form'

const none = { value: null, numerator: null, denominator: null }
const nothing = { value: null, low: null, high: null, share: null, day: null, decisionNeeded: null }

test('where the figures of the grid come from may be said: the table, the day they were retrieved and a note', () => {
  const grid = { kpiId: '01900000-0000-7000-8000-000000000001', breakdownId: '' }
  const said = { ...grid, source: 'CBS', sourceTable: ' 85098NED ', retrievedOn: '2023-06-01', note: 'Nageteld.' }
  expect(figuresForm.parse(said)).toMatchObject({ sourceTable: '85098NED', retrievedOn: '2023-06-01', note: 'Nageteld.' })
  expect(figuresForm.parse(grid)).toMatchObject({ source: '', sourceTable: null, retrievedOn: null, note: '' })
  expect(figuresForm.safeParse({ ...grid, retrievedOn: '31-02-2023' }).error?.issues[0]?.message).toMatch('Deze dag bestaat niet')
})

describe('a cell of the grid', () => {
  test.each([
    ['12', { ...none, value: 12, status: 'final' }],
    ['12*', { ...none, value: 12, status: 'provisional' }],
    ['12 **', { ...none, value: 12, status: 'revisedProvisional' }],
    ['geheim', { ...none, status: 'secret' }],
    ['.', { ...none, status: 'secret' }],
    ['Onbekend', { ...none, status: 'unknown' }],
    ['', null],
  ] as const)('%s is read as a count', (text, figure) => {
    expect(readFigure(text, 'flow')).toEqual({ ok: true, figure })
  })

  test('a percentage may be a numerator and a denominator', () => {
    expect(readFigure('12/98', 'percentage')).toEqual({
      ok: true,
      figure: { value: 12.2449, numerator: 12, denominator: 98, status: 'final' },
    })
    expect(readFigure('98/12', 'percentage')).toEqual({ ok: false, failure: 'fraction' })
    expect(readFigure('12,5', 'percentage')).toMatchObject({ ok: true, figure: { value: 12.5 } })
  })

  test.each([
    ['1.234', 'ambiguous'],
    ['12,5', 'not-a-count'],
    ['-3', 'not-a-count'],
    ['veel', 'not-a-number'],
    ['12/98', 'not-a-number'],
  ])('%s is no count', (text, failure) => expect(readFigure(text, 'stock')).toMatchObject({ ok: false, failure }))

  test.each(['12', '12*', '12**', 'geheim', 'onbekend', ''])('%s stands in its cell as it was typed', (text) => {
    const read = readFigure(text, 'stock')
    expect(read.ok && figureInText(read.figure)).toBe(text)
  })

  test('what can not be read is told at its own cell, and the rest is read', () => {
    const id = '01900000-0000-7000-8000-000000000001'
    const values = {
      [cellName(id, '2022')]: '12',
      [cellVersionName(id, '2022')]: '3',
      [cellName(null, '2022-h1')]: '1.234',
      'cel.regio.nooit': '1',
      anders: '1',
    }
    const { cells, errors } = readCells(values, 'flow')
    expect(cells).toEqual([{ municipalityId: id, period: '2022', version: 3, figure: { ...none, value: 12, status: 'final' } }])
    expect(errors).toEqual({ [cellName(null, '2022-h1')]: [expect.stringContaining('Bedoel je 1234 of 1,234?')] })
  })
})

describe('a target', () => {
  test.each([
    ['2025: 120', { ...nothing, year: 2025, value: 120, printed: '120' }],
    ['2025: 3-10%', { ...nothing, year: 2025, low: 3, high: 10, printed: '3-10%' }],
    ['2025: 51-49', { ...nothing, year: 2025, share: 51, printed: '51-49' }],
    ['2023: juli 2023', { ...nothing, year: 2023, day: '2023-07-31', printed: 'juli 2023' }],
    ['2023: 153 tot 165 (3-10% minder dan in 2021)', { ...nothing, year: 2023, low: 153, high: 165, printed: '3-10% minder dan in 2021' }],
    ['2025: 40 tot 60', { ...nothing, year: 2025, low: 40, high: 60, printed: '40 tot 60' }],
    ['2025: minder dan nu (2021)', { ...nothing, year: 2025, printed: 'minder dan nu (2021)' }],
    ['2025: minder dan nu', { ...nothing, year: 2025, printed: 'minder dan nu' }],
    ['2025: 10 | hangt af van raadsbesluit', { ...nothing, year: 2025, value: 10, printed: '10', decisionNeeded: 'raadsbesluit' }],
  ])('%s is read', (line, target) => expect(readTargetLine(line)).toEqual(target))

  test.each(['120', '2025', '2025:', '1850: 3', 'jaar: 3'])('%s is none', (line) => expect(readTargetLine(line)).toBeNull())

  test.each([
    [{ value: 1450, printed: 'hooguit 1.450 kinderen' }, '2025: 1450 (hooguit 1.450 kinderen)'],
    [{ low: 40, high: 60.5, printed: '3-10% minder' }, '2025: 40 tot 60,5 (3-10% minder)'],
    [{ share: 51, printed: 'meer dan de helft' }, '2025: 51-49 (meer dan de helft)'],
    [{ day: '2025-07-31', printed: 'voor de zomer' }, '2025: 31-07-2025 (voor de zomer)'],
    [{ value: 12, printed: '12', decisionNeeded: 'de begroting' }, '2025: 12 | de begroting'],
    [{ printed: 'minder dan nu' }, '2025: minder dan nu'],
  ])('of which the words say less than the number loses nothing when the sheet is saved', (given, line) => {
    const target = { ...nothing, year: 2025, ...given }
    expect(targetInLine(target)).toBe(line)
    expect(readTargetLine(line)).toEqual(target)
  })

  test('that can be read in two ways is asked back', () => {
    const read = kpiForm.shape.targets.safeParse('2025: 1.234')
    expect(read.error?.issues[0]?.message).toBe('Bij 2025: Bedoel je 1234 of 1,234? Typ het zonder punt, met een komma voor de decimalen.')
  })

  test('is written as it was typed, and said as it is read', () => {
    const target = readTargetLine('2025: 3-10% | raadsbesluit')!
    expect(targetInLine(target)).toBe('2025: 3-10% | raadsbesluit')
    expect(targetMeaning(target)).toBe('3 tot 10')
  })
})

describe('the route of a KPI', () => {
  test('leads to vastgesteld by way of proposal and advice only', () => {
    const towards = kpiStatuses.flatMap((from) => kpiActs.flatMap((act) => (kpiStatusAfter(from, act) === 'adopted' ? [[from, act]] : [])))
    expect(towards).toEqual([['advised', 'adopt']])
    expect(kpiActs.every((act) => kpiStatusAfter('withdrawn', act) === null)).toBe(true)
  })

  test('a step back asks for no definition', () => {
    expect(isReadyFor('sendBack', { kind: null, hasDefinition: false })).toBe(true)
    expect(isReadyFor('propose', { kind: 'flow', hasDefinition: false })).toBe(false)
  })
})

describe('a text that is made to take long is refused at once', () => {
  const spaces = ' '.repeat(19_000)
  test.each([
    ['a target', () => readTargetLine(`2025:${spaces.slice(0, 3_900)}|x\u2028x`)],
    ['a cell', () => readFigure(`1${spaces}x`, 'flow')],
    ['a number', () => readDutchNumber(`1${spaces}x`)],
  ])('%s', (_, read) => {
    const start = performance.now()
    read()
    expect(performance.now() - start).toBeLessThan(20)
  })
})
