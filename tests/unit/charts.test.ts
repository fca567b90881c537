import { describe, expect, test } from 'vitest'
import { axisLabels, periodOfTarget, timeOf, valueAxis } from '@/lib/charts/chart-axes'
import { chartSizes, frameOf } from '@/lib/charts/chart-frame'
import { layoutChart, shapesOf } from '@/lib/charts/chart-layout'
import { segmentsOf } from '@/lib/charts/chart-lines'
import { lookOf } from '@/lib/charts/chart-looks'
import { chartPoint, lineChart, partOfChart, type LineChart } from '@/lib/charts/chart-model'
import { lettersAt, notesOf } from '@/lib/charts/chart-notes'
import { chartPicture } from '@/lib/charts/chart-picture'
import { lineChartSvg } from '@/lib/charts/chart-svg'
import { placeLabels } from '@/lib/charts/label-places'
import type { TextShape } from '@/lib/charts/shape'
import { sparkline } from '@/lib/charts/sparkline'
import { textWidth } from '@/lib/charts/text-width'
import { aChart, final, halfYears, years } from '../support/charts'

const words = (chart = aChart(), size = chartSizes.wide) =>
  shapesOf(layoutChart(chart, size)).filter((shape): shape is TextShape => shape.kind === 'text')

describe('a chart holds one kind of period', () => {
  const series = (count: number) => [{ id: 'w', name: 'Woerden', kind: 'area' as const, points: new Array(count).fill(final(1)) }]

  test('a half year is never put beside a year', () => {
    const periods = [...years(2019, 2020), ...halfYears(2021, 2021)]
    expect(() => lineChart({ title: 't', unit: '%', periods, series: series(4) })).toThrow('more than one kind of period')
  })

  test('periods are in order, and each has a point', () => {
    expect(() => lineChart({ title: 't', unit: '%', periods: years(2019, 2020).reverse(), series: series(2) })).toThrow('out of order')
    expect(() => lineChart({ title: 't', unit: '%', periods: years(2019, 2021), series: series(2) })).toThrow('w has 2 points for 3')
  })

  test('they lie as far apart as in time', () => {
    expect(timeOf('2022-h2') - timeOf('2022-h1')).toBeCloseTo(182.5, 0)
    const chart = lineChart({ title: 't', unit: '%', periods: years(2019, 2019).concat(years(2021, 2022)), series: series(3) })
    const [first, second, third] = frameOf(chart, chartSizes.wide).xs
    expect((second! - first!) / (third! - second!)).toBeCloseTo(2, 2)
  })
})

test('a figure becomes a point, or says why there is none', () => {
  expect(chartPoint(undefined)).toEqual({ gap: 'missing' })
  expect(chartPoint({ value: null, status: 'secret' })).toEqual({ gap: 'secret' })
  expect(chartPoint({ value: null, status: 'unknown' })).toEqual({ gap: 'unknown' })
  expect(chartPoint({ value: 0, status: 'provisional' })).toEqual({ value: 0, status: 'provisional' })
})

describe('the axis of values', () => {
  const axisOf = (...values: number[]) =>
    valueAxis(
      lineChart({
        title: 't',
        unit: '%',
        periods: years(2019, 2018 + values.length),
        series: [{ id: 'w', name: 'Woerden', kind: 'area', points: values.map(final) }],
      }),
      5,
    )

  test('starts at 0', () => expect(axisOf(32, 53, 44)).toMatchObject({ low: 0, startsAtZero: true }))
  test('starts higher where 0 would hide the change, and says so', () => {
    const { low, high, startsAtZero } = axisOf(960, 980, 1010)
    expect(low).toBeGreaterThan(900)
    expect(high).toBeGreaterThanOrEqual(1010)
    expect(startsAtZero).toBe(false)
  })
  test('starts at 0 for what stays the same', () => expect(axisOf(12, 12)).toMatchObject({ low: 0 }))
  test('has no halves where whole things are counted', () => expect(axisOf(0, 1, 2).ticks).toEqual([0, 1, 2]))
  test('has room for target and baseline', () => {
    const chart = aChart({ targets: [{ year: 2025, low: 20, high: 30 }], baseline: { period: '2017', label: '2017', value: 40 } })
    expect(valueAxis(chart, 5).high).toBeGreaterThanOrEqual(40)
  })
  test('is there without figures', () => {
    const chart = lineChart({ title: 't', unit: '%', periods: [], series: [] })
    expect(lineChartSvg(chart)).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('the axis of periods', () => {
  test('names each half year, and its year once', () => {
    const places = halfYears(2021, 2022).map(({ period }, index) => ({ period, x: index * 60 }))
    expect(axisLabels(places, 44).map(({ lines }) => lines)).toEqual([['1e hj', '2021'], ['2e hj'], ['1e hj', '2022'], ['2e hj']])
  })
  test('names only the years that fit', () => {
    const places = halfYears(2013, 2022).map(({ period }, index) => ({ period, x: index * 10 }))
    expect(axisLabels(places, 44).map(({ lines }) => lines[0])).toEqual(['2013', '2016', '2019', '2022'])
  })
  test('puts the target of a year in the last period of it', () => {
    expect(periodOfTarget(aChart(), 2025)).toBe('2025')
    const points = halfYears(2021, 2021).map(() => final(1))
    const halves = lineChart({
      title: 't',
      unit: '%',
      periods: halfYears(2021, 2021),
      series: [{ id: 'w', name: 'W', kind: 'region', points }],
    })
    expect(periodOfTarget(halves, 2025)).toBe('2025-h2')
  })
})

describe('labels at the end', () => {
  test('never overlap, and stay near', () => {
    const labels = [100, 101, 102, 160, 40].map((wish) => ({ wish, height: 18 }))
    const middles = placeLabels(labels, 0, 300)
    expect(middles).toEqual([83, 101, 119, 160, 40])
  })
  test('stay within the room', () => {
    expect(
      placeLabels(
        [
          { wish: -10, height: 18 },
          { wish: -10, height: 18 },
        ],
        0,
        300,
      ),
    ).toEqual([9, 27])
    expect(
      placeLabels(
        [
          { wish: 400, height: 18 },
          { wish: 10, height: 36 },
        ],
        0,
        300,
      ),
    ).toEqual([291, 18])
  })
  test.each(Object.entries(chartSizes))('fit beside the plot: %s', (_, size) => {
    for (const { x, text, anchor, size: letters, isBold } of words(aChart(), size))
      if (anchor === 'start') expect(x + textWidth(text, letters, isBold)).toBeLessThanOrEqual(size.width)
  })
  test('say the figure, that it is provisional, and of which year an early end is', () => {
    const said = words().map(({ text }) => text)
    expect(said).toContain('Woerden 10,4\u00a0%*')
    expect(said).toContain('Oudewater 10,2\u00a0% (2020)')
  })
})

test('a line is interrupted at a break and at a gap', () => {
  const chart = aChart()
  expect(segmentsOf(chart, chart.series[0]!).map((points) => points.map(({ index }) => index))).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('marks and dashes tell series apart without colour, also when others are left out', () => {
  const chart = aChart()
  const looks = chart.series.map((series) => lookOf(chart, series))
  expect(new Set(looks.map(({ mark }) => mark)).size).toBe(looks.length)
  expect(looks.filter(({ dash }) => dash)).toHaveLength(2)
  const part = partOfChart(chart, ['s', 'n'], 1, 3)
  expect(part.series.map((series) => lookOf(part, series))).toEqual([looks[2], looks[6]])
})

test('a part of a chart keeps what belongs to its periods', () => {
  const part = partOfChart(aChart(), ['w'], 1, 2)
  expect(part.periods.map(({ period }) => period)).toEqual(['2020', '2021'])
  expect(part).toMatchObject({ breaks: [{ beforeIndex: 1 }], caveats: [{ index: 0 }], targets: [] })
  expect(part.series[0]!.points).toHaveLength(2)
})

test('caveats of the same periods stand beside each other, in the chart and above the table, and a break that lies among them too', () => {
  const both = [1, 2].flatMap((index) => [
    { index, text: 'corona, dus minder hulp thuis en later begonnen trajecten' },
    { index, text: 'onvolledig' },
  ])
  const lettersIn = (change: Partial<LineChart>, size = chartSizes.wide) =>
    words(aChart({ caveats: both, ...change }), size).flatMap(({ text }) => (/^[abc](, [abc])*$/.test(text) ? text : []))
  for (const size of Object.values(chartSizes)) {
    expect(lettersIn({ breaks: [] }, size)).toEqual(['a, b'])
    expect(lettersIn({}, size)).toEqual(['a, b, c'])
  }
  expect(lettersAt(notesOf(aChart({ caveats: both })), 2)).toEqual(['a', 'b', 'c'])
})

test('notes have letters in the order of time, the same caveat once', () => {
  const chart = aChart({ caveats: [1, 2, 3].map((index) => ({ index, text: 'corona' })) })
  const { list, caveats } = notesOf(chart)
  expect(caveats).toEqual([{ first: 1, last: 3, text: 'corona', letter: 'a' }])
  expect(list).toEqual([
    { letter: 'a', about: '2020 tot en met 2022', text: 'corona' },
    { letter: 'b', about: 'Vanaf 2021', text: 'nieuwe telling' },
    { letter: 'c', about: 'Montfoort', text: 'telt gezinnen' },
  ])
})

test('words of a file are escaped', () => {
  const svg = lineChartSvg(aChart({ unit: '<b>&"\u0001' }))
  expect(svg).toContain('&lt;b&gt;&amp;&quot;<')
  expect(svg).not.toContain('style=')
})

describe('a sparkline', () => {
  test('marks the last known value', () => {
    expect(sparkline([1, 3, null], 96, 28)).toMatchObject({ d: 'M4,24L48,4', last: [48, 4] })
  })
  test('runs through the middle where nothing changes', () => expect(sparkline([3, 3]).d).toBe('M4,14L92,14'))
  test('is empty without values', () => expect(sparkline([null])).toMatchObject({ d: '', last: null }))
})

test('a picture that goes its own way says why a line has a gap', () => {
  const words = chartPicture(aChart()).shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
  expect(words).toContain('Montfoort is geheim in 2020 en 2021')
})
