import { readFileSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'
import { demoPassword } from '../../seeds/demo-accounts'
import { axe } from './support/axe'
import { test } from './support/own-app'
import { emailOf } from './support/pages'
import { signIn } from './support/sign-in'
import { expectTyped, fillIn, history, list, myUpdates, save, updateOf } from './support/update'

// One after another: each takes away the database that they share.
test.describe.configure({ mode: 'serial' })

test.afterEach(({ own }) => own.database.start())

const typed = {
  light: 'Loopt risico',
  done: 'Regel een.\nRegel <twee> & meer.',
  next: 'Verder.',
  cause: 'Storing.',
  consequence: 'Later.',
  measure: 'Wachten.',
  expected: 'eind 2023',
}

for (const { javaScriptEnabled, code } of [
  { javaScriptEnabled: true, code: '1.1c' },
  { javaScriptEnabled: false, code: '1.2a' },
]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a page says calmly that the database is away, and works again as soon as it is back', async ({
      page,
      own: { app, database },
    }) => {
      const { pid } = app.process
      await database.stop()
      const answer = await page.goto(list('ambitie=2'))
      expect(answer?.status()).toBe(503)
      expect(answer?.headers()).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' })
      await expectCalmPage(page)
      await expect(page.getByText('Er is niets bewaard of veranderd.')).toBeVisible()

      await database.start()
      await page.getByRole('link', { name: 'Probeer het opnieuw' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('activiteiten')
      await expect(page).toHaveURL(list('ambitie=2'))
      expect([app.process.pid, app.process.exitCode]).toEqual([pid, null])
    })

    test('an update that could not be saved is not lost', async ({ page, own: { database } }) => {
      await page.goto(updateOf(code, 'woerden'))
      await fillIn(page, typed)
      await database.stop()
      await save(page)
      if (javaScriptEnabled) {
        await expect(page.getByText(/De database is even niet bereikbaar\..* [Jj]e tekst staat nog hieronder/)).toBeVisible()
      } else {
        await expectCalmPage(page)
        await expect(page.getByText('Wat je net verstuurde, is niet bewaard.')).toBeVisible()
        await expect(page.getByRole('heading', { name: 'Dit had je getypt' })).toBeVisible()
        expect(await shownTexts(page)).toEqual(
          expect.arrayContaining([typed.done, typed.next, typed.cause, typed.consequence, typed.measure, typed.expected]),
        )
      }

      await database.start()
      if (!javaScriptEnabled) {
        await page.getByRole('link', { name: 'Terug naar de pagina' }).click()
        await fillIn(page, typed)
      }
      await expectTyped(page, typed)
      await save(page)
      await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
      await expect(history(page).first()).toContainText('Regel <twee> & meer.')
    })

    test('confirming while the database is away says that it went wrong', async ({ page, own: { database } }) => {
      await page.goto(myUpdates)
      await database.stop()
      const confirm = page.getByRole('button', { name: 'Ongewijzigd, bevestig 3.1a voor Woerden' })
      await confirm.click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        javaScriptEnabled ? 'Er ging iets mis' : 'Koersvast is even niet bereikbaar',
      )

      await database.start()
      await page.goto(myUpdates)
      await expect(confirm).toBeVisible()
    })

    test('signing in while the database is away says so, and works afterwards', async ({ page, context, own: { database } }) => {
      await context.clearCookies()
      await page.goto('/aanmelden')
      await page.getByLabel('E-mailadres').fill(emailOf('lezer'))
      await page.getByLabel('Wachtwoord').fill(demoPassword)
      await database.stop()
      await page.getByRole('button', { name: 'Aanmelden' }).click()
      await expect(page.getByText('Aanmelden lukt nu niet door een storing.')).toBeVisible()
      expect(await page.content()).not.toContain(demoPassword)

      await database.start()
      await signIn(page, emailOf('lezer'))
      await expect(page.getByRole('heading', { level: 1 })).toContainText('agenda')
    })

    test('signing out works while the database is away', async ({ page, context, own: { database } }) => {
      await page.goto(myUpdates)
      await database.stop()
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await expect(page.getByText('Je bent afgemeld.')).toBeVisible()
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('koersvast.session')
    })
  })
}

test('/api/gezond says 503 while the database is away and 200 as soon as it is back', async ({ request, own: { database } }) => {
  const health = async () => {
    const answer = await request.get('/api/gezond')
    return [answer.status(), await answer.json()]
  }
  expect(await health()).toEqual([200, { status: 'ok' }])
  await database.stop()
  expect(await health()).toEqual([503, { status: 'storing' }])
  await database.start()
  await expect.poll(health).toEqual([200, { status: 'ok' }])
})

test('the page of a fault is as accessible as the others, and loads nothing', async ({ page, own: { database } }) => {
  await database.stop()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const answer = await page.goto('/')
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; (?!.*('self'|unsafe|\*|:))/)
  expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toHaveLength(1)
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect((await axe(page)).violations).toEqual([])
  }
})

test('the app has not crashed or given away anything in between', ({ own }) => {
  expect(own.app.process.exitCode).toBeNull()
  expect(readFileSync(own.log, 'utf8')).not.toMatch(/postgresql:\/\/|unhandled/i)
})

async function expectCalmPage(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Koersvast is even niet bereikbaar')
  await expect(page).toHaveTitle('Koersvast is even niet bereikbaar - Koersvast')
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
}

const shownTexts = (page: Page) =>
  page.getByRole('textbox').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
