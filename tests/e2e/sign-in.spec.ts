import { expect, test, type Browser, type Page } from 'playwright/test'
import { demoPassword } from '../../seeds/demo-accounts'
import { anAccount, endSessionsOf, inDatabase, makeOfficer } from './support/account'
import { signIn } from './support/sign-in'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

async function fillIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('signing in leads to the page that was asked for, also after a mistake', async ({ page }) => {
      const email = await anAccount()
      await page.goto('/account?van=mail')
      await expect(heading(page, 'Aanmelden')).toBeVisible()

      await fillIn(page, email, 'een verkeerd wachtwoord')
      await expect(page.getByText('Het e-mailadres of het wachtwoord klopt niet.')).toBeVisible()
      await expect(page).toHaveTitle('Fout: Aanmelden - Koersvast')
      await expect(page.getByLabel('E-mailadres')).toHaveValue(email)
      await expect(page.getByLabel('Wachtwoord')).toHaveValue('')
      expect(page.url()).not.toContain('tijdelijk')

      await fillIn(page, email, demoPassword)
      await expect(heading(page, 'Je account')).toBeVisible()
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/account?van=mail')
    })

    test('signing out ends the session, also for a copy of its cookie', async ({ page, context }) => {
      await signIn(page, await anAccount(), '/account')
      const copied = await context.cookies()
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await expect(page.getByText('Je bent afgemeld.')).toBeVisible()
      expect((await context.cookies()).map(({ name }) => name)).not.toContain('koersvast.session')

      await page.goBack()
      await expect(heading(page, 'Aanmelden')).toBeVisible()
      await context.addCookies(copied)
      await page.goto('/account')
      await expect(heading(page, 'Aanmelden')).toBeVisible()
    })

    test('a session that ended says so and leads back', async ({ page }) => {
      const email = await anAccount()
      await signIn(page, email, '/account')
      await endSessionsOf(email)
      await page.goto('/account')
      await expect(page.getByText('Je sessie is verlopen. Meld je opnieuw aan.')).toBeVisible()
      await fillIn(page, email, demoPassword)
      await expect(heading(page, 'Je account')).toBeVisible()
    })

    test('text that was sent after the session had ended is back in the form after signing in', async ({ page }) => {
      const email = await anAccount()
      await makeOfficer(email)
      const form = '/regio/utrecht-west/agenda/2022-2025/activiteit/3.1a/bijwerken?gemeente=woerden&van=mijn-updates'
      await signIn(page, email, form)
      await page.locator('textarea[name=done]').fill('De pilot loopt.\nOok in Harmelen.')
      await endSessionsOf(email)
      await page.context().clearCookies({ name: 'koersvast.csrf' })
      await page.getByRole('button', { name: 'Bewaar' }).click()

      await expect(page.getByText('Je sessie is verlopen. Meld je opnieuw aan; je tekst is bewaard.')).toBeVisible()
      await fillIn(page, email, demoPassword)
      await expect(page.locator('textarea[name=done]')).toHaveValue('De pilot loopt.\nOok in Harmelen.')
      await expect(page.getByRole('link', { name: 'Annuleer' })).toHaveAttribute('href', '/regio/utrecht-west/mijn-updates')

      await page.getByRole('button', { name: 'Gooi deze tekst weg' }).click()
      await expect(page.locator('textarea[name=done]')).toHaveValue('')
      await expect(page.getByText('Dit vulde je in')).toHaveCount(0)
    })

    test('changing the password ends the sessions in other browsers', async ({ page, browser }) => {
      const email = await anAccount()
      const elsewhere = await anotherBrowser(browser)
      await signIn(elsewhere, email, '/account')
      await signIn(page, email, '/account')

      await changePassword(page, { current: 'niet het huidige', next: 'vier trage schildpadden' })
      await expect(page.locator('form [role=alert]')).toContainText('Dit is niet je huidige wachtwoord.')
      await changePassword(page, { current: demoPassword, next: 'te kort' })
      await expect(page.locator('#newPassword-error')).toContainText('Gebruik ten minste 14 tekens')
      expect(await page.content()).not.toContain('te kort')

      await changePassword(page, { current: demoPassword, next: 'vier trage schildpadden' })
      await expect(page.getByText('Je wachtwoord is gewijzigd')).toBeVisible()
      await elsewhere.reload()
      await expect(heading(elsewhere, 'Aanmelden')).toBeVisible()
      await fillIn(elsewhere, email, 'vier trage schildpadden')
      await expect(heading(elsewhere, 'Je account')).toBeVisible()
      await elsewhere.context().close()
    })
  })
}

async function anotherBrowser(browser: Browser) {
  const context = await browser.newContext()
  return context.newPage()
}

async function changePassword(page: Page, { current, next }: { current: string; next: string }) {
  await page.getByLabel('Huidig wachtwoord').fill(current)
  await page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(next)
  await page.getByLabel('Nieuw wachtwoord, nog een keer').fill(next)
  await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click()
}

test('after ten wrong tries for an account the page says how long to wait', async ({ page }) => {
  const email = await anAccount()
  await inDatabase(
    `INSERT INTO "SignInAttempt" (account, address, succeeded, at) SELECT $1, 'elders ' || n, false, now() - interval '2 minutes 30 seconds' FROM generate_series(1, 10) n`,
    [email],
  )
  await page.goto('/aanmelden')
  await fillIn(page, email, demoPassword)
  await expect(
    page.getByText(
      'Er is tien keer een verkeerd wachtwoord gebruikt, voor dit account of vanaf deze plek. Probeer het over 13 minuten opnieuw.',
    ),
  ).toBeVisible()
})

for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example/']) {
  test(`signing in never leads to ${elsewhere}`, async ({ page, baseURL }) => {
    await page.goto(`/aanmelden?terug=${encodeURIComponent(elsewhere)}`)
    await page.locator('input[name=callbackUrl]').evaluate((field: HTMLInputElement, value) => (field.value = value), elsewhere)
    await fillIn(page, await anAccount(), demoPassword)
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Aanmelden')
    expect(new URL(page.url()).origin).toBe(baseURL)
  })
}

test('a browser without cookies is told why it can not sign in', async ({ request }) => {
  const response = await request.get('/aanmelden?callbackUrl=/', { headers: { cookie: '' } })
  expect(await response.text()).toContain('Je browser bewaart geen cookies van deze site')
})

test('a form that somebody else made signs nobody in', async ({ page, request }) => {
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken: 'verzonnen', email: await anAccount(), password: demoPassword },
  })
  expect(await answer.text()).toContain('Het aanmeldformulier was verlopen.')
  await page.goto('/account')
  await expect(heading(page, 'Aanmelden')).toBeVisible()
})

test('the pages that next-auth brings along are not there', async ({ request }) => {
  for (const path of ['session', 'providers', 'csrf', 'signout', 'verify-request'])
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404)
})
