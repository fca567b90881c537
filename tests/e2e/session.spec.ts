import type { Page } from 'playwright/test'
import { demoPassword } from '../../seeds/demo-accounts'
import { aManagerOfNothing, anAccount, inDatabase, makeOfficer } from './support/account'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { expectTyped, field, fillIn, history, myUpdates, save, updateOf } from './support/update'

const kept = 'Dit vulde je in toen je sessie verliep.'
const typed = {
  light: 'Loopt risico',
  lifecycle: 'Gepauzeerd',
  done: 'Regel een.\nRegel twee.',
  next: 'Verder.',
  cause: 'Ziekte & "drukte".',
  consequence: '<b>Later</b>',
  measure: 'Hulp.',
  expected: 'q3 2023',
}

for (const { javaScriptEnabled, code } of [
  { javaScriptEnabled: true, code: '2.1b' },
  { javaScriptEnabled: false, code: '1.2b' },
]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('text that was typed while the session ended is back after signing in, until it is saved', async ({ page }) => {
      const email = await anOfficer()
      const form = updateOf(code, 'woerden')
      await signIn(page, email, form)
      await fillIn(page, typed)
      await endSessions(email)
      await save(page)
      await expect(page.getByText('Je sessie is verlopen. Meld je opnieuw aan; je tekst is bewaard.')).toBeVisible()

      await signInHere(page, email)
      await expect(page.getByText(kept)).toBeVisible()
      await expectTyped(page, typed)
      await save(page)
      await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
      await expect(history(page).first()).toContainText('Ziekte & "drukte".')
      await expect(history(page).first()).toContainText('<b>Later</b>')

      await page.goto(form)
      await expect(page.getByText(kept)).toHaveCount(0)
      await expect(field(page, 'done')).toHaveValue('')
    })

    test('confirming after the session ended asks to sign in and writes nothing', async ({ page }) => {
      const email = await anOfficer()
      await signIn(page, email, myUpdates)
      await endSessions(email)
      await page.getByRole('button', { name: 'Ongewijzigd, bevestig 3.1a voor Woerden' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
      await signInHere(page, email)
      await expect(page).toHaveURL(myUpdates)
      await expect(page.getByRole('button', { name: 'Ongewijzigd, bevestig 3.1a voor Woerden' })).toBeVisible()
    })
  })
}

test('a page with several forms gives back what was typed in the one that was sent, and nothing in the others', async ({ page }) => {
  const slug = 'verlopen-instellingen'
  const email = await aManagerOfNothing(slug)
  await signIn(page, email, `/regio/${slug}/instellingen`)
  const [limit, colour] = [page.getByLabel('Hoeveel KPI’s wil de regio hooguit?'), page.getByLabel('Kleur van koppelingen en knoppen')]
  await limit.fill('veertien')
  await endSessions(email)
  await page.getByRole('button', { name: 'Bewaar de grenzen' }).click()
  await signInHere(page, email)
  await expect(page.getByText(kept)).toHaveCount(1)
  await expect(limit).toHaveValue('veertien')
  await expect(colour).toHaveValue('')
  await limit.fill('14')
  await page.getByRole('button', { name: 'Bewaar de grenzen' }).click()
  await expect(page.getByText('De instellingen voor cijfers zijn bewaard.')).toBeVisible()
  await page.goto(`/regio/${slug}/instellingen?form=cijfers`)
  await expect(page.getByText(kept)).toHaveCount(0)
  await expect(limit).toHaveValue('14')

  await page.goto(`/regio/${slug}/gemeenten`)
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Woerden (GM0632)' })
  await page.getByLabel('Vanaf').fill('2024-01-01')
  await endSessions(email)
  await page.getByRole('button', { name: 'Voeg de gemeente toe' }).click()
  await signInHere(page, email)
  await expect(page.getByText(kept)).toBeVisible()
  await expect(page.getByLabel('Gemeente', { exact: true }).locator('option:checked')).toHaveText('Woerden (GM0632)')
  await page.getByRole('button', { name: 'Voeg de gemeente toe' }).click()
  await expect(page.getByText('De gemeente is bewaard.')).toBeVisible()
  await page.getByText('Gaat weg of is weg… Woerden').click()
  await page.getByLabel('Laatste dag van Woerden').fill('2030-12-31')
  await endSessions(email)
  await page.getByRole('button', { name: 'Bewaar de laatste dag' }).click()
  await signInHere(page, email)
  await expect(page.getByLabel('Laatste dag van Woerden')).toHaveValue('2030-12-31')
  await page.getByRole('button', { name: 'Bewaar de laatste dag' }).click()
  await expect(page.getByText('De laatste dag is bewaard.')).toBeVisible()
})

test('whoever signs in next on that browser does not get the text; its writer does', async ({ page }) => {
  const [writer, next] = [await anOfficer(), await anOfficer()]
  const form = updateOf('1.1a', 'woerden')
  await signIn(page, writer, form)
  await fillIn(page, { done: 'Alleen van de schrijver.' })
  await endSessions(writer)
  await save(page)
  await signInHere(page, next)
  await expect(page).toHaveURL(form)
  await expect(field(page, 'done')).toHaveValue('')
  expect(await page.content()).not.toContain('Alleen van de schrijver.')

  await page.getByRole('button', { name: 'Afmelden' }).click()
  await signIn(page, writer, form)
  await expect(field(page, 'done')).toHaveValue('Alleen van de schrijver.')
})

test('a role that is withdrawn no longer works at the next request', async ({ page }) => {
  const email = await anOfficer()
  const form = updateOf('1.1b', 'woerden')
  await signIn(page, email, form)
  await fillIn(page, { light: 'Op schema', done: 'Te laat.' })
  await inDatabase(`UPDATE "RoleGrant" SET "validUntil" = '2023-01-01' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`, [email])

  await save(page)
  await expect(page.getByText('Er is niets bewaard; je tekst staat nog hieronder.')).toBeVisible()
  await expect(field(page, 'done')).toHaveValue('Te laat.')
  expect(await inDatabase(`SELECT id FROM "ProgressUpdate" WHERE done = 'Te laat.'`)).toEqual([])
  for (const path of [form, myUpdates]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
  }
})

test('whoever signed out in another tab keeps the text in the form, and saves it after signing in there', async ({ page, context }) => {
  const email = await anOfficer()
  await signIn(page, email, updateOf('1.1b', 'woerden'))
  await fillIn(page, { light: 'Op schema', done: 'Nog niet bewaard.' })
  const other = await context.newPage()
  await other.goto('/account')
  await other.getByRole('button', { name: 'Afmelden' }).click()
  await expect(other.getByText('Je bent afgemeld.')).toBeVisible()

  await save(page)
  await expect(page.getByText('Je bent niet meer aangemeld. Je tekst staat nog hieronder.')).toBeVisible()
  await expect(field(page, 'done')).toHaveValue('Nog niet bewaard.')
  await signIn(other, email, '/account')
  await save(page)
  await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a role that is withdrawn with a form open gives the typed text back to copy', async ({ page }) => {
    const email = await anOfficer()
    await signIn(page, email, updateOf('1.1b', 'woerden'))
    await fillIn(page, { light: 'Op schema', done: 'Te laat zonder script.' })
    await inDatabase(`UPDATE "RoleGrant" SET "validUntil" = '2023-01-01' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`, [
      email,
    ])
    await save(page)
    await expect(page.getByRole('heading', { name: 'Dit had je getypt' })).toBeVisible()
    await expect(page.getByLabel('Tekst 1')).toHaveValue('Te laat zonder script.')
    expect(await inDatabase(`SELECT id FROM "ProgressUpdate" WHERE done = 'Te laat zonder script.'`)).toEqual([])
  })
})

async function anOfficer() {
  const email = await anAccount()
  await makeOfficer(email)
  return email
}

const endSessions = (email: string) =>
  inDatabase(
    `UPDATE "Session" SET "lastSeenAt" = now() - interval '61 minutes' WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
    [email],
  )

async function signInHere(page: Page, email: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(demoPassword)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}
