import type { Locator, Page } from 'playwright/test'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'
import { activity, expectMistakes, field, history, light, lifecycle, myUpdates } from './support/update'

test.use({ signedInAs: emailOf('beleidsambtenaar') })

test('the whole main job can be done with the keyboard, and the focus is always seen', async ({ page }) => {
  await page.goto(myUpdates)
  await page.keyboard.press('Tab')
  const skipLink = page.getByRole('link', { name: 'Naar de inhoud' })
  await expect(skipLink).toBeFocused()
  await expectSeenFocus(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: 'Werk bij 1.2a voor Woerden' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1.2a')

  // Only the chosen light takes the focus; arrows choose another.
  await tabTo(page, light(page, 'Loopt risico'))
  await page.keyboard.press('ArrowDown')
  await expect(light(page, 'Loopt vast')).toBeChecked()
  await expectSeenFocus(page)
  await tabTo(page, field(page, 'done'))
  await page.keyboard.type('De aanbieder leverde nog niet.')
  await tabTo(page, field(page, 'cause'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await tabTo(page, page.getByRole('button', { name: 'Bewaar' }))
  await page.keyboard.press('Enter')

  await expectMistakes(page, { cause: /Vul de oorzaak in/ })
  await expectSeenFocus(page)
  await tabTo(page, page.getByRole('link', { name: /Vul de oorzaak in/ }))
  await page.keyboard.press('Enter')
  await expect(field(page, 'cause')).toBeFocused()
  await expectSeenFocus(page)
  await page.keyboard.type('Het contract is nog niet getekend.')
  await tabTo(page, lifecycle(page))
  await page.keyboard.type('Gep')
  await expect(lifecycle(page)).toHaveValue('paused')
  await tabTo(page, field(page, 'expected'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('q4 2023')
  await page.keyboard.press('Enter')

  await expect(page.getByText('1.2a is bewaard.')).toBeVisible()
  await page.goto(activity('1.2a'))
  for (const text of [
    'Loopt vast',
    'Gepauzeerd',
    'De aanbieder leverde nog niet.',
    'Het contract is nog niet getekend.',
    '4e kwartaal 2023',
  ]) {
    await expect(history(page).first()).toContainText(text)
  }
})

test('on a phone the menu opens with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(myUpdates)
  await tabTo(page, page.getByText('Menu', { exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Afmelden' }))
  await tabTo(page, page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Agenda' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('agenda')
})

/** Goes on with Tab until there, and looks at every stop whether one sees where he is. */
async function tabTo(page: Page, goal: Locator) {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab')
    await expectSeenFocus(page)
    if (await goal.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${goal}`)
}

// The page may still be scrolling to where the focus went.
const expectSeenFocus = (page: Page) => expect.poll(() => page.evaluate(lookAtFocus)).toMatchObject({ isDrawn: true, isInView: true })

function lookAtFocus() {
  const focused = document.activeElement!
  // A radio button shows it round its whole choice.
  const isDrawn = [focused, focused.closest('label')].some((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  const { top, bottom, left, right } = focused.getBoundingClientRect()
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return { element: focused.outerHTML.slice(0, 100), isDrawn, isInView }
}
