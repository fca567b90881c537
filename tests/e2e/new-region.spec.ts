import type { Page } from 'playwright/test'
import { Secret, TOTP } from 'otpauth'
import { axe } from './support/axe'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const notice = '#melding'
const manager = 'programma@beginregio.example'

// README, "Een regio beginnen": the same steps in the same order.
test('from nothing to an agenda with a first update: the administrator makes the region, its manager fills it', async ({
  openAs,
  browser,
}) => {
  const invitation = await makeRegion(await openAs(emailOf('beheerder')))

  const page = await browser.newPage()
  await acceptInvitation(page, invitation)
  await setUpSecondStep(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regio Beginregio')
  await checkMunicipalities(page)
  await giveRole(page)
  await addBoard(page)
  await openEverythingWithoutAgenda(page)
  await makeAgenda(page)
  await reportFirst(page)
  await page.close()
})

async function makeRegion(page: Page): Promise<string> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Nieuwe regio' }).click()
  await page.getByLabel('Naam van de regio').fill('Beginregio')
  await page.getByLabel('Kleur van koppelingen').fill('#ffcc00')
  for (const name of ['Lopik', 'Montfoort']) {
    await page.locator('summary', { hasText: new RegExp(`^${name[0]} `) }).click()
    await page.getByLabel(new RegExp(`^${name} GM`)).check()
  }
  await page.getByLabel('E-mailadres').fill(manager)
  await page.getByLabel('Naam', { exact: true }).fill('Iris Vermeulen')
  await page.getByLabel('Functie').fill('programmamanager')
  await page.getByRole('button', { name: 'Maak de regio' }).click()
  await expect(page.locator('form [role=alert]')).toContainText('Deze kleur is te licht om te lezen')
  await expect(page.getByLabel(/^Lopik GM/)).toBeChecked()
  await page.getByLabel('Kleur van koppelingen').fill('#7a1f5c')
  await page.getByRole('button', { name: 'Maak de regio' }).click()
  await expect(page.getByText('Regio Beginregio is gemaakt')).toBeVisible()
  const first = await page.locator('code').innerText()
  const second = await inviteAnew(page)
  await page.goto(first)
  await expect(page.getByText('Deze link werkt niet meer')).toBeVisible()
  return second
}

/** The mail was lost, say. */
async function inviteAnew(page: Page): Promise<string> {
  await page.goto('/')
  await expect(page.getByText(`De uitnodiging van ${manager} werkt tot en met`)).toBeVisible()
  await page.getByRole('link', { name: 'Nodig een programmamanager uit voor regio Beginregio' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programmamanager van regio Beginregio')
  expect((await axe(page)).violations).toEqual([])
  await page.getByLabel('E-mailadres').fill(manager)
  await page.getByLabel('Naam', { exact: true }).fill('Iris Vermeulen')
  await page.getByLabel('Functie').fill('programmamanager')
  await page.getByRole('button', { name: 'Nodig uit' }).click()
  await expect(page.getByText('Regio Beginregio heeft een programmamanager')).toBeVisible()
  return page.locator('code').innerText()
}

async function acceptInvitation(page: Page, invitation: string) {
  await page.goto(invitation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welkom bij Koersvast')
  for (const [chosen, said] of [
    ['Wachtwoord2024!', 'makkelijk te raden'],
    ['beginregio iris!', 'Gebruik niet je naam'],
    ['vier trage schildpadden', undefined],
  ] as const) {
    await page.getByLabel('Wachtwoord', { exact: true }).fill(chosen)
    await page.getByLabel('Wachtwoord, nog een keer').fill(chosen)
    await page.getByRole('button', { name: 'Bewaar dit wachtwoord' }).click()
    if (said) await expect(page.locator('#newPassword-error')).toContainText(said)
  }
  await expect(page.getByText('Je wachtwoord is bewaard. Meld je ermee aan.')).toBeVisible()
  await page.getByLabel('E-mailadres').fill(manager)
  await page.getByLabel('Wachtwoord').fill('vier trage schildpadden')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

/** A new region asks for it, so the manager gets no further without. */
async function setUpSecondStep(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tweede stap instellen')
  await expect(page.getByRole('img', { name: /QR-code/ })).toBeVisible()
  expect((await axe(page)).violations).toEqual([])
  await page.goto('/regio/beginregio')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tweede stap instellen')
  const secret = Secret.fromBase32((await page.locator('code').innerText()).replaceAll(' ', ''))
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await expect(page.locator('#code-error')).toContainText('Deze code klopt niet.')
  await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click()
  await expect(page.getByText('Bewaar nu je herstelcodes.')).toBeVisible()
  const recoveryCode = await page.locator('li code').first().innerText()
  await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).click()
  await page.getByRole('button', { name: 'Afmelden' }).click()

  await page.getByLabel('E-mailadres').fill(manager)
  await page.getByLabel('Wachtwoord').fill('vier trage schildpadden')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Code van je telefoon')
  await page.getByLabel('Code', { exact: true }).fill(recoveryCode)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
}

async function checkMunicipalities(page: Page) {
  await page.getByRole('link', { name: 'Gemeenten' }).click()
  await expect(page.getByRole('row', { name: /Lopik GM0331/ })).toBeVisible()
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Woerden (GM0632)' })
  await page.getByLabel('Vanaf').fill('2023-01-01')
  await page.getByRole('button', { name: 'Voeg de gemeente toe' }).click()
  await expect(page.locator(notice)).toContainText('De gemeente is bewaard.')
}

async function giveRole(page: Page) {
  await page.goto('/regio/beginregio')
  await page.getByRole('link', { name: 'Mensen en rollen' }).click()
  await page.getByLabel('E-mailadres').fill('jeugd@lopik-begin.example')
  await page.getByLabel('Naam', { exact: true }).fill('Bas de Ruiter')
  await page.getByLabel('Functie').fill('ambtenaar Jeugd, gemeente Lopik')
  await page.getByLabel('Rol', { exact: true }).selectOption('Beleidsambtenaar')
  await page.getByLabel('Voor welke gemeente?').selectOption('Lopik')
  await page.getByRole('button', { name: 'Geef deze rol' }).click()
  await expect(page.getByText('Bas de Ruiter heeft de rol')).toBeVisible()
  await expect(page.getByRole('row', { name: /Bas de Ruiter.*Beleidsambtenaar, gemeente Lopik/ })).toBeVisible()
  const own = page.getByRole('row', { name: /Iris Vermeulen.*Programmamanager/ })
  await own.locator('summary').click()
  await own.getByRole('button', { name: 'Neem de rol nu weg' }).click()
  await expect(page.locator(notice)).toContainText('Dit is de laatste programmamanager.')
  await page.getByRole('link', { name: 'Bas de Ruiter' }).click()
  await expect(page.getByText(/^Uitgenodigd, link werkt tot en met/)).toBeVisible()
  expect((await axe(page)).violations).toEqual([])
  await page.getByRole('button', { name: 'Nodig opnieuw uit' }).click()
  await expect(page.getByText('De uitnodiging is opnieuw gemaakt')).toBeVisible()
  await page.getByText('Deactiveer het account…').click()
  await page.getByRole('button', { name: 'Deactiveer het account nu' }).click()
  await expect(page.locator(notice)).toContainText('Het account is gedeactiveerd.')
  await page.getByRole('button', { name: 'Heropen het account' }).click()
  await expect(page.locator(notice)).toContainText('Het account is weer open.')
}

async function addBoard(page: Page) {
  await page.goto('/regio/beginregio')
  await page.getByRole('main').getByRole('link', { name: 'Overleggen' }).click()
  await page.getByRole('link', { name: 'Voeg een overleg toe' }).click()
  await page.getByLabel('Hoe heet het overleg?').fill('PHO Jeugd')
  await page.getByLabel('Wat voor overleg is het?').selectOption('Bestuurlijk overleg')
  await page.getByLabel('Bestaat', { exact: true }).check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PHO Jeugd')
}

/** Nothing that the menu offers is missing in a region without an adopted agenda. */
async function openEverythingWithoutAgenda(page: Page) {
  await page.goto('/regio/beginregio/programma')
  await expect(page.getByText('Er is nog geen vastgestelde agenda')).toBeVisible()
  expect((await axe(page)).violations).toEqual([])
  const offered = await page.locator('nav a, main a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  const known = ['wie-doet-wat', 'wie-doet-wat/nieuw', 'wie-meldt', 'mijn-updates', 'besluiten/nieuw', 'verslagperiodes/nieuw']
  const missing: string[] = []
  for (const path of new Set([...offered, ...known.map((part) => `/regio/beginregio/${part}`)])) {
    const answer = await page.request.get(path)
    if (answer.status() !== 200) missing.push(`${path} ${answer.status()}`)
  }
  expect(missing).toEqual([])
}

async function makeAgenda(page: Page) {
  await page.goto('/regio/beginregio')
  await page.getByRole('main').getByRole('link', { name: 'Agenda’s', exact: true }).click()
  await page.getByRole('link', { name: 'Nieuwe agenda' }).click()
  await page.getByLabel('Titel').fill('Jeugdagenda 2023-2026')
  await page.getByLabel('Eerste jaar').fill('2023')
  await page.getByLabel('Laatste jaar').fill('2026')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Voeg toe: ambitie' }).click()
  await page.getByLabel('Titel').fill('Zo thuis mogelijk')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Voeg toe onder 1: resultaat' }).click()
  await page.getByLabel('Titel').fill('Minder plaatsingen')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Voeg toe onder 1.1: activiteit' }).click()
  await page.getByLabel('Nummer').fill('1.1a')
  await page.getByLabel('Titel').fill('Pleegzorg versterken')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Vaststellen', exact: true }).click()
  await page.getByLabel('Wat is besloten').fill('Conform het voorstel.')
  await page.getByLabel('Op welke dag').first().fill('2023-06-01')
  await page.getByLabel('Welk overleg').fill('PHO Jeugd')
  await page.getByRole('button', { name: 'Stel de agenda vast' }).click()
  await expect(page.locator(notice)).toContainText('De agenda is vastgesteld.')
}

async function reportFirst(page: Page) {
  await page.goto('/regio/beginregio/agenda/2023-2026/activiteit/1.1a')
  await page.getByRole('link', { name: /Werk bij/ }).click()
  await page.getByLabel('Op schema').check()
  await page.locator('[name=done]').fill('De wervingscampagne is begonnen.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
  await expect(page.getByText('De wervingscampagne is begonnen.').first()).toBeVisible()
}
