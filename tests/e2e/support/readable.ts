import { expect, type Page } from 'playwright/test'
import { axe } from './axe'

/** On a wide screen and on a phone nothing scrolls sideways, and axe finds nothing. */
export async function expectReadable(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `scrolls sideways at ${width}`).toBeLessThanOrEqual(width)
    const { violations } = await axe(page)
    expect(violations.map(({ id, nodes }) => ({ width, id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([])
  }
}
