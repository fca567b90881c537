import { expect, test } from 'vitest'
import sharp from 'sharp'
import { png } from '@/lib/exports/png'

const written = (text: string, look = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40" font-family="'Source Sans 3'"><text x="4" y="28" font-size="20" ${look}>${text}</text></svg>`

/** How much ink there is, from 0 (white) to 1. */
async function ink(svg: string): Promise<number> {
  const { channels } = await sharp((await png(svg)).bytes).stats()
  return 1 - channels[0]!.mean / 255
}

test('a picture is twice as sharp as its drawing, on white', async () => {
  const { width, height, bytes } = await png(written(''))
  expect([width, height]).toEqual([400, 80])
  const { channels, isOpaque } = await sharp(bytes).stats()
  expect(isOpaque).toBe(true)
  expect(channels.map(({ min }) => min)).toEqual([255, 255, 255])
})

test('its letters are those of the app, also on a machine without fonts: narrow ones narrow, bold ones bold, none an empty square', async () => {
  const [narrow, wide, bold] = [
    await ink(written('iiiiiiii')),
    await ink(written('WWWWWWWW')),
    await ink(written('WWWWWWWW', 'font-weight="600"')),
  ]
  expect(wide).toBeGreaterThan(narrow * 2)
  expect(bold).toBeGreaterThan(wide * 1.1)
})

test('the same drawing gives the same bytes', async () => {
  const drawing = written('Woerden 11,4')
  expect((await png(drawing)).bytes).toEqual((await png(drawing)).bytes)
})
