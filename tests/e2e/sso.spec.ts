import { randomUUID } from 'node:crypto'
import { expect, test as base, type Page } from 'playwright/test'
import { hashPassword } from '../../lib/kernel/password'
import { startApp, type App } from '../../scripts/machine/app'
import { freePort } from '../../scripts/machine/ports'
import { demoPassword } from '../../seeds/demo-accounts'
import { Organisation, type Employee } from '../support/organisation'
import { axe } from './support/axe'
import { inDatabase } from './support/account'

type Own = { app: App; west: Organisation; east: Organisation }

/** A process of the app in which two organisations sign their people in, with real OpenID providers on this computer. */
const test = base.extend<object, { own: Own }>({
  own: [
    // Playwright reads which fixtures are asked for from the braces.
    async ({}, provide) => {
      const port = await freePort()
      const origin = `http://localhost:${port}`
      const west = await Organisation.start('west', 'gemeente West', { origin })
      const east = await Organisation.start('oost', 'gemeente Oost', { origin, thinToken: true })
      const away = west.settings({ id: 'weg', issuer: 'http://127.0.0.1:9', domains: ['weg.example'] })
      const providers = [west.settings(), east.settings({ userInfo: true }), away]
      const app = await startApp({
        ...{ port, appUrl: process.env.APP_DATABASE_URL ?? '', secret: process.env.AUTH_SECRET ?? '', today: '2023-06-05T08:00Z' },
        ...{ stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { SSO_PROVIDERS: JSON.stringify(providers) } },
      })
      await provide({ app, west, east })
      await Promise.all([app.stop(), west.stop(), east.stop()])
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ own }, provide) => provide(own.app.url),
})

// One process of the app for all of them.
test.describe.configure({ mode: 'default' })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Somebody with an account here and a work account there. */
async function aColleague(organisation: Organisation): Promise<Employee> {
  const employee = { sub: randomUUID(), email: `${randomUUID()}@${organisation.id}.example`, name: 'Anna Bakker' }
  organisation.people.push(employee)
  await inDatabase(
    `INSERT INTO "User" (id, email, name, function, "passwordHash") VALUES (gen_random_uuid(), $1, 'Anna Bakker', 'ambtenaar Jeugd', $2)`,
    [employee.email, await hashPassword(demoPassword)],
  )
  return employee
}

async function goOn(page: Page, email: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Verder' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the mail address leads to the own organisation, and from there to the page that was asked for', async ({ page, own }) => {
      for (const organisation of [own.west, own.east]) {
        const { email } = await aColleague(organisation)
        await page.goto('/account?van=mail')
        await expect(heading(page)).toHaveText('Aanmelden')
        await goOn(page, email)
        await expect(heading(page)).toHaveText(organisation.name)
        await page.getByRole('button', { name: `Aanmelden als ${email}` }).click()

        await expect(heading(page)).toHaveText('Je account')
        expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/account?van=mail')
        await expect(page.getByText(`Je meldt je aan bij ${organisation.name}.`)).toBeVisible()
        const cookies = await page.context().cookies(own.app.url)
        expect(cookies.map(({ name }) => name)).not.toContain('koersvast.trip')
        await page.getByRole('button', { name: 'Afmelden' }).click()
        await expect(page.getByText('Je bent afgemeld.')).toBeVisible()
      }
    })
  })
}

test('whoever cancels, comes back twice, is not known here or finds nobody there reads why on the sign-in page', async ({ page, own }) => {
  const { email } = await aColleague(own.west)
  const answers: string[] = []
  page.on('request', (request) => {
    if (/\/aanmelden\/organisatie\/west/.test(request.url())) answers.push(request.url())
  })
  await page.goto('/')
  await goOn(page, email)
  await page.getByRole('button', { name: 'Annuleer' }).click()
  await expect(page.getByText('Het aanmelden bij je organisatie is afgebroken.')).toBeVisible()
  await expect(page).toHaveTitle('Fout: Aanmelden - Koersvast')
  await expect(page.getByLabel('E-mailadres')).toHaveValue(email)
  expect((await axe(page)).violations).toEqual([])

  await goOn(page, email)
  await page.getByRole('button', { name: `Aanmelden als ${email}` }).click()
  await expect(heading(page)).not.toHaveText('Aanmelden')
  await page.context().clearCookies({ name: 'koersvast.session' })
  await page.goto(answers.at(-1)!)
  await expect(page.getByText('Deze aanmelding is al gebruikt, of duurde langer dan tien minuten.')).toBeVisible()

  const stranger = { sub: randomUUID(), email: `${randomUUID()}@west.example` }
  own.west.people.push(stranger)
  await page.context().clearCookies()
  await page.goto('/')
  await goOn(page, stranger.email)
  await page.getByRole('button', { name: `Aanmelden als ${stranger.email}` }).click()
  await expect(page.getByText('je hebt nog geen account in Koersvast')).toBeVisible()
  expect(page.url()).not.toContain(stranger.email)

  await goOn(page, 'anna@weg.example')
  await expect(page.getByText('De aanmelding van je organisatie antwoordt nu niet.')).toBeVisible()
})

test('a password is for other addresses, and not for people of such an organisation', async ({ page, own }) => {
  const { email } = await aColleague(own.west)
  await page.goto('/aanmelden')
  await page.getByRole('link', { name: 'Aanmelden met een wachtwoord van Koersvast' }).click()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(demoPassword)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByText('Met dit e-mailadres meld je je aan bij je eigen organisatie')).toBeVisible()

  await goOn(page, 'raadslid@woerden.example')
  await expect(page.getByLabel('E-mailadres')).toHaveValue('raadslid@woerden.example')
  await page.getByLabel('Wachtwoord').fill(demoPassword)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(heading(page)).not.toHaveText('Aanmelden')
})

test('somebody else’s page sends nobody out and takes no answer', async ({ request, own }) => {
  const { email } = await aColleague(own.west)
  const forged = await request.post('/aanmelden/verder', { form: { email }, headers: { origin: 'https://evil.example' } })
  expect(forged.status()).toBe(403)
  expect((await request.get('/aanmelden/organisatie/onbekend')).status()).toBe(404)
  const made = await request.get('/aanmelden/organisatie/west?code=x&state=x', { maxRedirects: 0 })
  expect([made.status(), made.headers().location]).toEqual([303, '/aanmelden?reden=organisatie-opnieuw'])
})
