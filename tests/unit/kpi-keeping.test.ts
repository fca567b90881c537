import { describe, expect, test } from 'vitest'
import { kpiCharts } from '@/lib/charts/kpi-chart'
import { isBackground } from '@/lib/domain/kpi'
import { nextKpiNumber, placeInOrder } from '@/lib/domain/kpi-number'
import { succession } from '@/lib/domain/lead'
import { figureRulesForm } from '@/lib/forms/figure-rules-form'
import { addKpiForm, onInField } from '@/lib/forms/kpi-form'
import { remarkForm } from '@/lib/forms/kpi-remark-form'

const id = '01900000-0000-7000-8000-000000000001'

describe('the number of a KPI', () => {
  test.each([
    ['1', ['1.1', '1.2', '2.7', '11.4'], '1.3'],
    ['1', ['1.9', '1.10', '1.x'], '1.11'],
    ['3', [], '3.1'],
    [null, ['B1', 'A1', 'A2'], 'A3'],
  ])('after those of ambition %s in use (%s) is %s', (ambition, taken, next) => expect(nextKpiNumber(ambition, taken)).toBe(next))

  test('decides after which one it comes in the list', () => {
    const inOrder = ['1.1', '1.9', '1.10', '2.1', 'B1'].map((number) => ({ number }))
    expect(['1.11', '1.5', '2.2', 'A1', '0.1'].map((number) => placeInOrder(number, inOrder)?.number ?? null)).toEqual([
      '1.10',
      '1.1',
      '2.1',
      '2.1',
      null,
    ])
  })

  test('may stand in an address', () => {
    const given = { agendaId: id, name: 'Wachttijd', unit: 'weken', direction: 'down' }
    const isRead = (number: string) => addKpiForm.safeParse({ ...given, number }).success
    expect(['', '1.4', 'A2', '4.1-b'].map(isRead)).toEqual([true, true, true, true])
    expect(['1/4', '..', '1 4', '?'].map(isRead)).toEqual([false, false, false, false])
  })
})

test('what a KPI hangs on comes back from its field as it went in', () => {
  const read = (on: string) => addKpiForm.shape.on.safeParse(on).data
  expect(read(onInField({ kind: 'activity', id }))).toEqual({ kind: 'activity', id })
  expect([read(onInField(null)), read('activity:1'), read('region:1')]).toEqual([null, undefined, undefined])
})

test('a figure of the documents is background until somebody proposes it or hangs it on something; a KPI that was added never is', () => {
  const figure = { background: true, status: 'toBeDetermined', on: null } as const
  expect(isBackground(figure)).toBe(true)
  expect([{ background: false }, { status: 'proposed' as const }, { on: {} }].some((given) => isBackground({ ...figure, ...given }))).toBe(
    false,
  )
})

describe('who answers for something', () => {
  test.each([
    ['nobody before', null, '2023-01-01', { endsOn: null }],
    ['a later day', { from: '2022-01-01', until: null }, '2023-01-01', { endsOn: '2022-12-31' }],
    ['his own first day', { from: '2022-01-01', until: null }, '2022-01-01', 'put-right'],
    ['an earlier day', { from: '2022-01-01', until: null }, '2021-12-31', 'too-early'],
    ['after he ended', { from: '2022-01-01', until: '2022-06-30' }, '2022-07-01', { endsOn: null }],
    ['before an end that was said', { from: '2022-01-01', until: '2022-06-30' }, '2022-06-30', { endsOn: '2022-06-29' }],
  ] as const)('is followed up from %s', (_, current, from, follows) => expect(succession(current, from)).toEqual(follows))
})

describe('what is said with figures', () => {
  const remark = { act: 'save', kpiId: id, version: '0', text: 'corona' }
  test('is about a period or a municipality', () => {
    expect(remarkForm.safeParse({ ...remark, kind: 'period', period: '1e halfjaar 2021' }).data).toMatchObject({
      about: { kind: 'period', period: '2021-h1' },
    })
    expect(remarkForm.safeParse({ ...remark, kind: 'municipality', municipalityId: id }).data).toMatchObject({
      about: { kind: 'municipality', municipalityId: id },
    })
  })

  test.each([
    [{ kind: 'period', period: '' }, 'Vul in over welke periode het gaat.'],
    [{ kind: 'period', period: 'ooit' }, /Deze periode is er niet/],
    [{ kind: 'municipality' }, 'Kies de gemeente die anders telt.'],
    [{ kind: 'period', period: '2021', text: '' }, 'Vul in wat er met deze cijfers is.'],
  ])('%o is told at its field', (given, message) => {
    expect(remarkForm.safeParse({ ...remark, ...given }).error?.issues[0]?.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    )
  })

  test('of a year stands at its half years too, and of a half year at the year', () => {
    const kpi = {
      name: 'x',
      unit: 'jeugdigen',
      direction: 'down',
      frequency: 'halfYear',
      baselinePeriod: null,
      baselineValue: null,
    } as const
    const cell = (period: string) => ({
      ...{ municipality: { id, slug: 'noord', name: 'Noord' }, reference: null, period, value: 1, numerator: null, denominator: null },
      status: 'final' as const,
    })
    const caveats = [
      { period: '2021', text: 'corona' },
      { period: '2022-h2', text: 'andere telling' },
    ]
    const sheet = { municipalities: [{ id, slug: 'noord', name: 'Noord' }], targets: [], caveats, definitions: [], comparability: [] }
    const cells = ['2021-h1', '2021-h2', '2022-h1', '2022-h2', '2022'].map(cell)
    const [halfYears, years] = kpiCharts(kpi, cells, sheet, [])
    expect(halfYears!.caveats).toEqual([
      { index: 0, text: 'corona' },
      { index: 1, text: 'corona' },
      { index: 3, text: 'andere telling' },
    ])
    expect(years!.caveats).toEqual([{ index: 0, text: 'andere telling' }])
  })
})

describe('what a region sets for its figures', () => {
  const read = (given: object) =>
    figureRulesForm.safeParse({ regionId: id, version: '1', threshold: '10', kpis: '', activities: '', ...given })
  test('is a threshold of 8 or more, and limits or none', () => {
    expect(read({ threshold: '8', kpis: '15' }).data).toMatchObject({ threshold: 8, kpis: 15, activities: null })
    expect(['7', '', '1001', '9,5', '1.0'].some((threshold) => read({ threshold }).success)).toBe(false)
    expect(['0', '-1', 'veel', '2,5'].some((kpis) => read({ kpis }).success)).toBe(false)
  })
})
