import { expect, test } from 'vitest'
import { accentOf, contrast, contrastOfAccent, readColour } from '@/lib/domain/colour'
import { newRegionForm } from '@/lib/forms/region-forms'

test('contrast is counted as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#0d5468', '#0d5468')).toBe(1)
})

test("a colour counts where it stands out least: on the app's quiet background or on its own", () => {
  expect(contrastOfAccent('#0d5468')).toBeGreaterThan(6)
  expect(contrastOfAccent('#767676')).toBeLessThan(4.5)
  expect(accentOf('#000000')).toEqual({ colour: '#000000', hover: '#000000', subtle: '#e6e6e6' })
})

test.each([
  ['#0D5468', '#0d5468'],
  ['0d5468', '#0d5468'],
  ['groen', null],
  ['#12345', null],
  ['#0d5468;}', null],
])('%s is read as %s', (typed, colour) => expect(readColour(typed)).toBe(colour))

test('a colour that is too light to read is refused with how much it lacks, and a region without municipalities too', () => {
  const parsed = newRegionForm.safeParse({
    region: 'Proef',
    since: '2023-01-01',
    colour: '#ffcc00',
    email: 'a@b.example',
    name: 'A',
    function: 'B',
  })
  expect(parsed.error?.issues.map(({ path, message }) => `${path.join()}: ${message}`)).toEqual([
    'colour: Deze kleur is te licht om te lezen: het contrast is 1,3 en moet ten minste 4,5 zijn. Kies een donkerder kleur.',
  ])
})
