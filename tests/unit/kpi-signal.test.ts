import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ValueStatus } from '@/lib/domain/kpi'
import { structuralChange, type SeriesPoint } from '@/lib/domain/kpi-signal'

const point = (
  period: string,
  value: number | null,
  definition = 1,
  status: ValueStatus = value === null ? 'secret' : 'final',
): SeriesPoint => ({
  period,
  figure: { value, numerator: null, denominator: null, status },
  definition,
})
const years = (...values: (number | null)[]) => values.map((value, index) => point(String(2016 + index), value))

test('three rises in a row, where it should go down, give a signal', () => {
  expect(structuralChange('down', years(100, 102, 100, 104, 110, 120))).toEqual({
    kind: 'rise',
    from: '2018',
    to: '2021',
    sentence: 'Drie keer op rij gestegen: van 100 (2018) naar 120 (2021).',
  })
  expect(structuralChange('up', years(100, 95, 90, 85))?.sentence).toBe('Drie keer op rij gedaald: van 100 (2016) naar 85 (2019).')
})

test.each([
  ['it goes the right way', 'up', years(100, 104, 110, 120)],
  ['one of the three goes back', 'down', years(100, 110, 109, 120)],
  ['one of the three stays the same', 'down', years(100, 110, 110, 120)],
  ['together it is less than a tenth', 'down', years(100, 103, 106, 109)],
  ['it always goes up and down that much', 'down', years(100, 110, 100, 104, 108, 112)],
  ['there are only two changes', 'down', years(100, 120, 140)],
  ['a secret figure interrupts', 'down', years(100, 110, null, 120, 130, 140)],
  ['a period is missing', 'down', [...years(100), point('2018', 110), point('2019', 120), point('2020', 130)]],
  ['the definition changed', 'down', [point('2016', 100, 1), point('2017', 110, 2), point('2018', 120, 2), point('2019', 130, 2)]],
  ['the newest figure is unknown', 'down', [...years(100, 110, 120, 130), point('2020', null, 1, 'unknown')]],
  ['there is nothing', 'down', []],
] as const)('there is no signal when %s', (_, direction, points) => {
  expect(structuralChange(direction, points)).toBeNull()
})

test('exactly a tenth is enough, a provisional figure counts, and any order will do', () => {
  const points = [point('2019-h2', 110, 1, 'provisional'), point('2019-h1', 106), point('2018-h2', 103), point('2018-h1', 100)]
  expect(structuralChange('follow', points)).toMatchObject({ kind: 'rise', from: '2018-h1', to: '2019-h2' })
})

test('half years are never set against years', () => {
  const points = [...years(300, 310, 320), point('2019-h1', 160), point('2019-h2', 170), point('2020-h1', 180), point('2020-h2', 190)]
  expect(structuralChange('down', points)).toMatchObject({ from: '2019-h1', to: '2020-h2' })
})

test('a signal is never in the right direction, and turned upside down it is the opposite one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 8 }), (values) => {
      const signal = structuralChange('down', years(...values))
      expect(signal?.kind ?? 'rise').toBe('rise')
      const mirrored = structuralChange('up', years(...values.map((value) => -value)))
      expect(mirrored?.kind ?? 'fall').toBe('fall')
      expect(mirrored === null).toBe(signal === null)
    }),
  )
})
