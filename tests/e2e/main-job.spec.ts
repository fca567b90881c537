import type { Page } from 'playwright/test'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'
import { activity, expectMistakes, expectTyped, field, fillIn, history, light, myUpdates, rowOf, save, updateOf } from './support/update'

const sanne = 'Sanne Holtkamp, ambtenaar Jeugd, gemeente Woerden'

test.use({ signedInAs: emailOf('beleidsambtenaar') })

test('an update from the list takes three clicks and one text field, and is in the history', async ({ page }) => {
  const work = await countWork(page)
  await page.goto(myUpdates)
  await page.getByRole('link', { name: 'Werk bij 1.1c voor Woerden' }).click()
  await light(page, 'Op schema').click()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Het team legt nu elke maand een casus voor.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('1.1c is bewaard.')).toBeVisible()
  expect(await work()).toEqual({ clicks: 3, fields: ['done'] })

  await page.goto(activity('1.1c'))
  const newest = history(page).first()
  await expect(newest).toContainText('5 juni 2023')
  await expect(newest).toContainText('Woerden')
  await expect(newest).toContainText('Het team legt nu elke maand een casus voor.')
  await expect(newest).toContainText(sanne)
  await expect(history(page).filter({ hasText: 'Drie casussen besproken bij Bescherming in Beweging.' })).toBeVisible()
  await expect(rowOf(page, 'Woerden').getByRole('cell').nth(2)).toHaveText(/^5 juni/)
  await expect(rowOf(page, 'Woerden').getByRole('cell').nth(3)).toHaveText('5 juni')
})

test('confirming what did not change is one click, and leaves the day of the last change as it was', async ({ page }) => {
  await page.goto(activity('3.2a'))
  await expect(rowOf(page, 'Woerden').getByRole('cell').nth(3)).toHaveText('23 mei 2022')

  const work = await countWork(page)
  await page.goto(myUpdates)
  await page.getByRole('button', { name: 'Ongewijzigd, bevestig 3.2a voor Woerden' }).click()
  await expect(page.getByText('3.2a is bevestigd.')).toBeVisible()
  expect(await work()).toEqual({ clicks: 1, fields: [] })
  await expect(page.getByRole('button', { name: 'bevestig 3.2a voor Woerden' })).toHaveCount(0)

  await page.goto(activity('3.2a'))
  await expect(history(page).first()).toContainText(`Ongewijzigd bevestigd (op schema) door ${sanne}`)
  await expect(history(page).first()).toContainText('5 juni 2023')
  await expect(rowOf(page, 'Woerden').getByRole('cell').nth(2)).toHaveText(/^5 juni/)
  await expect(rowOf(page, 'Woerden').getByRole('cell').nth(3)).toHaveText('23 mei 2022')
})

test('a risk is not saved without its cause, consequence and measure, and what was typed stays', async ({ page }) => {
  const typed = {
    light: 'Loopt risico',
    lifecycle: 'Gepauzeerd',
    done: 'De werkgroep kwam niet bijeen.',
    next: 'Een nieuwe datum zoeken.',
    expected: 'december 2023',
  }
  await page.goto(updateOf('3.3a', 'woerden'))
  await fillIn(page, typed)
  await save(page)

  await expectMistakes(page, { cause: /Vul de oorzaak in/, consequence: /Vul het gevolg in/, measure: /Vul de maatregel in/ })
  await expectTyped(page, typed)
  await page.getByRole('link', { name: /Vul de oorzaak in/ }).click()
  await expect(field(page, 'cause')).toBeFocused()

  await fillIn(page, { cause: 'Twee mensen zijn ziek.', consequence: 'Het plan komt een kwartaal later.' })
  await save(page)
  await expectMistakes(page, { measure: /Vul de maatregel in/ })
  await expectTyped(page, { ...typed, cause: 'Twee mensen zijn ziek.', consequence: 'Het plan komt een kwartaal later.' })

  await fillIn(page, { measure: 'Vervanging is gevraagd.' })
  await save(page)
  await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
  for (const text of [
    'Loopt risico',
    'Gepauzeerd',
    'Twee mensen zijn ziek.',
    'Het plan komt een kwartaal later.',
    'Vervanging is gevraagd.',
    'december 2023',
  ]) {
    await expect(history(page).first()).toContainText(text)
  }
})

test('the expected date may be typed in words; one that can not be read is asked for again', async ({ page }) => {
  await page.goto(updateOf('3.1c', 'woerden'))
  await fillIn(page, { done: 'De proef loopt door.', expected: 'ergens na de zomer' })
  await save(page)
  await expectMistakes(page, { expected: /Deze datum kan niet worden gelezen/ })
  await expectTyped(page, { done: 'De proef loopt door.', expected: 'ergens na de zomer' })

  await fillIn(page, { expected: 'q4 2023' })
  await save(page)
  await expect(history(page).first()).toContainText('4e kwartaal 2023')
})

test('cause, consequence and measure are asked only where something is wrong', async ({ page }) => {
  await page.goto(updateOf('3.1b', 'woerden'))
  for (const [name, isAsked] of [
    ['Op schema', false],
    ['Loopt risico', true],
    ['Nog geen oordeel', false],
    ['Loopt vast', true],
  ] as const) {
    await light(page, name).check()
    for (const part of ['cause', 'consequence', 'measure'] as const) await expect(field(page, part)).toBeVisible({ visible: isAsked })
  }
})

test('what is of another municipality can be read and not updated', async ({ page }) => {
  await page.goto(activity('1.1a'))
  await expect(rowOf(page, 'Woerden').getByRole('link', { name: 'Werk bij voor Woerden' })).toBeVisible()
  await expect(rowOf(page, 'Montfoort')).toBeVisible()
  await expect(rowOf(page, 'Montfoort').getByRole('link')).toHaveCount(0)

  const answer = await page.goto(updateOf('1.1a', 'montfoort'))
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit mag je niet bijwerken')
})

test('a form that was sent for another municipality after all is refused and writes nothing', async ({ page, openAs }) => {
  const montfoort = await openAs('jeugd@montfoort.example')
  await montfoort.goto(updateOf('1.1c', 'montfoort'))
  const trackId = await montfoort.locator('input[name=trackId]').inputValue()

  await page.goto(updateOf('1.1a', 'woerden'))
  await page.locator('input[name=trackId]').evaluate((hidden: HTMLInputElement, id) => (hidden.value = id), trackId)
  await fillIn(page, { done: 'Namens een ander.' })
  await save(page)
  await expect(page.getByRole('alert', { name: 'Controleer het formulier' })).toContainText('Je mag deze activiteit niet (meer) bijwerken.')
  await page.goto(activity('1.1c'))
  await expect(page.getByText('Namens een ander.')).toHaveCount(0)
})

/** Counts what somebody really does with mouse and fields, over pages. */
async function countWork(page: Page) {
  await page.addInitScript(() => {
    const add = (name: string, value: string) =>
      sessionStorage.setItem(name, JSON.stringify([...JSON.parse(sessionStorage.getItem(name) ?? '[]'), value]))
    document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && add('clicks', 'click'), true)
    document.addEventListener('input', ({ target }) => target instanceof HTMLTextAreaElement && add('fields', target.name), true)
  })
  return () =>
    page.evaluate(() => {
      const kept = (name: string) => JSON.parse(sessionStorage.getItem(name) ?? '[]') as string[]
      return { clicks: kept('clicks').length, fields: [...new Set(kept('fields'))] }
    })
}
