import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect } from 'playwright/test'
import { test } from './support/own-app'
import { emailOf } from './support/pages'
import { signIn } from './support/sign-in'

test.describe.configure({ mode: 'serial' })

test.afterEach(({ own }) => own.cluster.start())

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page says that the database is away, and works again as soon as it is back', async ({ page, own: { cluster } }) => {
    await signIn(page, emailOf('beleidsambtenaar'))
    await cluster.stop()
    const answer = await page.goto('/')
    expect(answer?.status()).toBe(503)
    expect(answer?.headers()).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Koersvast is even niet bereikbaar')
    await cluster.start()
    await page.getByRole('link', { name: 'Probeer het opnieuw' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Koersvast is even niet bereikbaar')
  })

  test('an update that could not be saved comes back to be copied', async ({ page, own: { cluster } }) => {
    await signIn(page, emailOf('beleidsambtenaar'))
    await page.goto('/regio/utrecht-west/agenda/2022-2025/activiteit/3.1a/bijwerken?gemeente=woerden')
    const form = page.getByRole('main').locator('form', { has: page.locator('textarea') })
    await form.locator('textarea').first().fill('Met de <b>scholen</b> gesproken\nen een datum geprikt.')
    await cluster.stop()
    await form.getByRole('button').first().click()
    await expect(page.getByRole('heading', { name: 'Dit had je getypt' })).toBeVisible()
    await expect(page.getByLabel('Tekst 1', { exact: true })).toHaveValue('Met de <b>scholen</b> gesproken\nen een datum geprikt.')
    await cluster.start()
    await page.getByRole('link', { name: 'Terug naar de pagina' }).click()
    await expect(page).toHaveURL(/bijwerken\?gemeente=woerden$/)
  })

  test('a password that could not be checked is not shown', async ({ page, own: { cluster } }) => {
    await page.goto('/aanmelden')
    await page.getByLabel('E-mailadres').fill('iemand@woerden.example')
    await page.getByLabel('Wachtwoord').fill('heel geheim')
    await cluster.stop()
    await page.getByRole('button', { name: 'Aanmelden' }).click()
    await page.waitForLoadState()
    expect(await page.content()).not.toContain('heel geheim')
  })
})

test('the page of a fault is as accessible as the others, and loads nothing', async ({ page, own: { cluster } }) => {
  await signIn(page, emailOf('wethouder'))
  await cluster.stop()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto('/')
  expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations).toEqual([])
})

test('the app has not crashed or given away anything in between', ({ own }) => {
  expect(readFileSync(own.log, 'utf8')).not.toMatch(/postgresql:\/\/|unhandled/i)
})
