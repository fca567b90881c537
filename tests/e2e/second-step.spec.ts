import { Secret, TOTP } from 'otpauth'
import { expect, test, type Page } from 'playwright/test'
import { demoPassword } from '../../seeds/demo-accounts'
import { anAccount, makeStrict } from './support/account'
import { axe } from './support/axe'
import { signIn } from './support/sign-in'
import { watch } from './support/watch'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const codeOf = (secret: string, halfMinutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 })

async function signOutAndGivePassword(page: Page, email: string) {
  await page.getByRole('button', { name: 'Afmelden' }).click()
  await givePassword(page, email)
}

async function givePassword(page: Page, email: string) {
  await page.goto('/api/auth/signin?callbackUrl=/account')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(demoPassword)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a code of the phone or a recovery code opens the session, and a wrong one says so', async ({ page }) => {
    const email = await anAccount()
    await signIn(page, email, '/account')
    await expect(page.getByText('Een toegangssleutel toevoegen kan alleen met JavaScript.')).toBeVisible()
    await page.getByRole('link', { name: 'Stel codes van je telefoon in' }).click()
    const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
    await setUp(page, { code: '000000' })
    await expect(page.locator('#code-error')).toContainText('Deze code klopt niet.')
    await setUp(page, { code: codeOf(secret, -1), password: 'geraden' })
    await expect(page.locator('#currentPassword-error')).toContainText('Dit is niet je wachtwoord.')
    await setUp(page, { code: codeOf(secret, -1) })
    await expect(page.getByText('Bewaar nu je herstelcodes.')).toBeVisible()
    const recoveryCode = await page.locator('li code').first().innerText()
    await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).click()
    await expect(page.getByText('Er zijn nog 10 herstelcodes over.')).toBeVisible()

    await signOutAndGivePassword(page, email)
    await expect(heading(page)).toHaveText('Code van je telefoon')
    await giveCode(page, '')
    await expect(page.locator('#code-error')).toContainText('Vul de code van je telefoon of een herstelcode in.')
    await giveCode(page, codeOf(secret, 20))
    await expect(page.locator('#code-error')).toContainText('Deze code klopt niet of is al gebruikt.')
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue('')
    await page.goto('/account')
    await expect(heading(page)).toHaveText('Code van je telefoon')
    await giveCode(page, codeOf(secret))
    await expect(heading(page)).toHaveText('Je account')

    await signOutAndGivePassword(page, email)
    await giveCode(page, recoveryCode.toUpperCase())
    await expect(page.getByText('Er zijn nog 9 herstelcodes over.')).toBeVisible()
    await signOutAndGivePassword(page, email)
    await giveCode(page, recoveryCode)
    await expect(page.locator('#code-error')).toContainText('Deze code klopt niet of is al gebruikt.')
  })
})

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

async function setUp(page: Page, { code, password = demoPassword }: { code: string; password?: string }) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByLabel('Je wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
}

test('a passkey is the second step: set up where the region asks it, given at the next sign-in, added to and taken away', async ({
  page,
  baseURL,
}) => {
  const key = await aKey(page)
  const complaints = await watch(page, baseURL!)
  const email = await anAccount()
  await makeStrict(email)
  await givePassword(page, email)
  await expect(heading(page)).toHaveText('Tweede stap instellen')
  await addKey(page, '')
  await expect(page.locator('#name-passkey-error')).toContainText('Geef de sleutel een naam')
  await addKey(page, 'Telefoon van het werk')
  await expect(page.getByText('De toegangssleutel is toegevoegd. Bewaar nu je herstelcodes.')).toBeVisible()
  const recoveryCode = await page.locator('li code').first().innerText()
  await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).click()
  await expect(heading(page)).toHaveText('Je account')
  await expect(page.getByText('de laatste kun je niet weghalen')).toBeVisible()
  await expect(page.getByText('Weghalen…')).toHaveCount(0)

  await signOutAndGivePassword(page, email)
  await expect(heading(page)).toHaveText('Toegangssleutel')
  await key.knowsOwner(false)
  await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click()
  await expect(page.locator('form [role=alert]')).toContainText('Je hebt niet bevestigd')
  await key.knowsOwner(true)
  await page.getByRole('button', { name: 'Gebruik je toegangssleutel' }).click()
  await expect(heading(page)).toHaveText('Je account')
  await expect(page.getByText(/laatst gebruikt op/)).toBeVisible()

  await key.takeOut()
  const laptop = await aKey(page)
  await page.locator('#currentPassword-passkey').fill('geraden')
  await addKey(page, 'Laptop')
  await expect(page.locator('#currentPassword-passkey-error')).toContainText('Dit is niet je wachtwoord.')
  await page.locator('#currentPassword-passkey').fill(demoPassword)
  await addKey(page, 'Laptop')
  await expect(page.locator('#melding')).toContainText('De toegangssleutel is toegevoegd.')
  expect((await axe(page)).violations).toEqual([])
  const phone = page.getByRole('listitem').filter({ hasText: 'Telefoon van het werk' })
  await phone.getByText('Weghalen…').click()
  await phone.getByLabel('Je wachtwoord').fill(demoPassword)
  await phone.getByRole('button', { name: 'Haal ‘Telefoon van het werk’ weg' }).click()
  await expect(page.locator('#melding')).toContainText('De toegangssleutel is weggehaald.')

  await signOutAndGivePassword(page, email)
  await page.getByLabel('Herstelcode').fill(recoveryCode)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByText('Er zijn nog 9 herstelcodes over.')).toBeVisible()
  await laptop.takeOut()
  expect(complaints()).toEqual([])
})

async function addKey(page: Page, name: string) {
  await page.getByLabel('Naam van de sleutel').fill(name)
  await page.getByRole('button', { name: 'Voeg een toegangssleutel toe' }).click()
}

/** A key in this browser, as Chromium makes one in software. */
async function aKey(page: Page) {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('WebAuthn.enable')
  const { authenticatorId } = await chromium.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  })
  return {
    knowsOwner: (isUserVerified: boolean) => chromium.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    takeOut: () => chromium.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  }
}
