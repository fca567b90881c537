import type { Page } from 'playwright/test'
import { reportBlockPath, reportPath, reportsPath } from '../../lib/kernel/addresses'
import { endSessionsOf, inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expectReadable } from './support/readable'
import { signIn } from './support/sign-in'
import { expect, test } from './support/round'
import { fillIn, save as saveUpdate, updateOf } from './support/update'

const reports = reportsPath('utrecht-west')
const report = reportPath('utrecht-west', '2022-2025', '2023-1')
const blockOf = (ambition: string) => reportBlockPath('utrecht-west', '2022-2025', '2023-1', ambition)
const officer = emailOf('beleidsambtenaar')
const lead = emailOf('trekker')

const section = (page: Page, ambition: string) => page.getByRole('region', { name: `Ambitie ${ambition}`, exact: true })
const lightOf = (page: Page, part: string, light: string) =>
  page.getByRole('radiogroup', { name: part }).getByRole('radio', { name: light })
const achieved = (page: Page) => page.getByLabel('Wat is bereikt')
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).click()
const saved = (page: Page) => expect(page.getByText('Je tekst is bewaard.')).toBeVisible()
const status = (page: Page) => page.getByRole('definition').first()

async function writeLights(page: Page, light: string) {
  for (const part of ['Inhoud', 'Tijd', 'Geld']) await lightOf(page, part, light).check()
}

// One report goes through the hands of everybody, so these tests come after each other.
test.describe.configure({ mode: 'serial' })
test.use({ before: 'report' })

test.describe('with JavaScript', () => {
  test.use({ signedInAs: officer })

  test('a policy officer puts the report together, once', async ({ page, openAs }) => {
    const colleague = await openAs(emailOf('secretaris'))
    await colleague.goto(reports)
    await page.goto(reports)
    await expectReadable(page)
    await page.getByRole('button', { name: 'Stel samen voor 1e halfjaar 2023' }).click()
    await expect(page.getByText('Het rapport is samengesteld.')).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${report}\\?`))
    await expect(status(page)).toHaveText('Concept')
    await expect(section(page, '2')).toContainText('Oudewater: Na de belronde zijn er 18 initiatieven bekend.')
    await expectReadable(page)

    await colleague.getByRole('button', { name: 'Stel samen voor 1e halfjaar 2023' }).click()
    await expect(colleague.getByText('Een collega heeft dit rapport al samengesteld.')).toBeVisible()
  })

  test('two leads write in parallel and do not overwrite each other', async ({ page, openAs }) => {
    const other = await openAs(lead)
    await page.goto(blockOf('2'))
    await other.goto(blockOf('1'))
    await expectReadable(page)
    await writeLights(page, 'Op schema')
    await achieved(page).fill('Tekst van ambitie 2.')
    await writeLights(other, 'Op schema')
    await achieved(other).fill('Tekst van ambitie 1.')
    await save(page)
    await saved(page)
    await save(other)
    await saved(other)
    await expect(section(other, '1')).toContainText('Tekst van ambitie 1.')
    await expect(section(other, '2')).toContainText('Tekst van ambitie 2.')
  })

  test('a light on red asks for cause, consequence and measure, at their fields', async ({ page }) => {
    await page.goto(blockOf('3'))
    await writeLights(page, 'Op schema')
    await lightOf(page, 'Tijd', 'Loopt vast').check()
    await page.getByLabel('Wat is de oorzaak?').fill('Te weinig mensen.')
    await save(page)
    const summary = page.getByRole('alert', { name: 'Controleer het formulier' })
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveText([/Vul het gevolg in/, /Vul de bijsturing in/])
    await page.getByLabel('Wat is het gevolg?').fill('Later klaar.')
    await page.getByLabel('Hoe sturen we bij?').fill('Een tweede team.')
    await save(page)
    await saved(page)
    await expect(section(page, '3')).toContainText('Een tweede team.')
    await expect(page.getByRole('row', { name: /Hulp past beter/ }).first()).toContainText('Loopt vast')
  })

  test('on the same block neither loses a word', async ({ page, openAs }) => {
    const colleague = await openAs(emailOf('programmamanager'))
    await page.goto(blockOf('4'))
    await colleague.goto(blockOf('4'))
    await writeLights(colleague, 'Op schema')
    await achieved(colleague).fill('Van de programmamanager.')
    await save(colleague)
    await saved(colleague)

    await writeLights(page, 'Nog geen oordeel')
    await achieved(page).fill('Van de ambtenaar.')
    await save(page)
    await expect(page.getByRole('region', { name: 'Intussen gewijzigd' })).toBeFocused()
    const row = page.getByRole('table', { name: 'De tekst van je collega naast die van jou' }).getByRole('row', { name: 'Wat is bereikt' })
    await expect(row.getByRole('cell')).toHaveText(['Van de programmamanager.', 'Van de ambtenaar.'])
    await expect(page.getByRole('columnheader', { name: 'Nu bewaard' })).toContainText('Eline Brouwershaven')
    await expect(achieved(page)).toHaveValue('Van de ambtenaar.')
    await achieved(page).fill('Van ons samen.')
    await page.getByRole('button', { name: 'Bewaar mijn versie' }).click()
    await saved(page)
    await expect(section(page, '4')).toContainText('Van ons samen.')
  })

  test('a story waits for consent and for a colleague who reads it over', async ({ page, openAs }) => {
    await page.goto(blockOf('2'))
    await page.getByRole('link', { name: 'Voeg een verhaal toe' }).click()
    await page.getByLabel('Wat gebeurde er?').fill('Eindelijk één gezicht.')
    await page.getByRole('button', { name: 'Bewaar verhaal' }).click()
    await expect(page.getByLabel('Wie vertelt dit?')).toHaveAccessibleDescription(/Zeg wie dit vertelt/)
    await page.getByLabel('Wie vertelt dit?').fill('een ouder')
    await page.getByRole('button', { name: 'Bewaar verhaal' }).click()
    await expect(page.getByText('wacht op toestemming')).toBeVisible()
    await page.goto(report)
    await expect(section(page, '2')).not.toContainText('Eindelijk één gezicht.')

    await page.goto(blockOf('2'))
    await page.getByRole('link', { name: 'Wijzig het verhaal van een ouder' }).click()
    await page.getByRole('checkbox', { name: 'Toestemming gegeven' }).check()
    await page.getByLabel('Wanneer is de toestemming gegeven?').fill('2023-06-01')
    await page.getByLabel('Hoe is de toestemming gegeven?').fill('op papier')
    await page.getByRole('button', { name: 'Bewaar verhaal' }).click()
    await expect(page.getByText('wacht op nalezen door een collega')).toBeVisible()
    await expect(page.getByText('Vraag een collega om het na te lezen.')).toBeVisible()
    await page.goto(report)
    await expect(section(page, '2')).not.toContainText('Eindelijk één gezicht.')

    const colleague = await openAs(emailOf('programmamanager'))
    await colleague.goto(blockOf('2'))
    await colleague.getByLabel('Ik heb dit nagekeken').check()
    await colleague.getByRole('button', { name: 'Nagelezen' }).click()
    await expect(colleague.getByText('staat in het rapport')).toBeVisible()
    await page.goto(report)
    await expect(section(page, '2')).toContainText('Eindelijk één gezicht.')
  })

  test('what is reported afterwards is taken over with one click', async ({ page }) => {
    await page.goto(updateOf('2.1a', 'woerden'))
    await fillIn(page, { light: 'Op schema', done: 'Alle wijken zijn bekeken.' })
    await saveUpdate(page)
    await expect(page.getByText('Je melding is bewaard.')).toBeVisible()
    await page.goto(report)
    await expect(section(page, '2').getByRole('listitem').filter({ hasText: 'Alle wijken zijn bekeken.' })).toBeVisible()
    await page.getByRole('button', { name: 'Neem over in ambitie 2' }).click()
    await expect(page.getByText('De nieuwe meldingen zijn overgenomen.')).toBeVisible()
    await expect(section(page, '2')).toContainText('Tekst van ambitie 2.')
    await expect(section(page, '2')).toContainText('Woerden: Alle wijken zijn bekeken.')
    await expect(page.getByRole('button', { name: 'Neem over in ambitie 2' })).toHaveCount(0)
    await page.goBack()
    await expect(section(page, '2')).toContainText('Tekst van ambitie 2.')
  })

  test('the main points and what is asked of the board are written', async ({ page }) => {
    await page.goto(report)
    await page.getByRole('link', { name: 'Wijzig de hoofdpunten en wat het bestuur wordt gevraagd' }).click()
    await expect(page.getByLabel('Wat moet het bestuur in elk geval weten?')).toBeVisible()
    await expectReadable(page)
    await page.getByLabel('Wat moet het bestuur in elk geval weten?').fill('Het gaat goed.')
    await save(page)
    await expect(page.getByText('De hoofdpunten zijn bewaard.')).toBeVisible()
    await page.getByRole('link', { name: 'Wijzig de hoofdpunten en wat het bestuur wordt gevraagd' }).click()
    await page.getByRole('link', { name: 'Voeg iets toe' }).click()
    await expect(page.getByLabel('Titel')).toBeVisible()
    await expectReadable(page)
    await page.getByRole('radio', { name: 'Bespreken' }).check()
    await save(page)
    await expect(page.getByLabel('Titel')).toHaveAccessibleDescription('Fout: Geef een korte titel.')
    await expect(page.getByRole('radio', { name: 'Bespreken' })).toBeChecked()
    await page.getByLabel('Titel').fill('De wachttijden')
    await page.getByLabel('Bij welke ambitie?').selectOption({ index: 1 })
    await save(page)
    await expect(page.getByText('Bespreken · Ambitie 1')).toBeVisible()
    await page.getByRole('link', { name: 'De wachttijden' }).click()
    await page.getByRole('button', { name: 'Haal weg uit het rapport' }).click()
    await expect(page.getByText('Dit wordt niet meer aan het bestuur gevraagd.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'De wachttijden' })).toHaveCount(0)
  })

  test('a question of the board is answered at its block', async ({ page, openAs }) => {
    const alderman = await openAs(emailOf('wethouder'))
    await alderman.goto(report)
    await alderman.getByText('Stel een vraag over ambitie 2').click()
    await section(alderman, '2').getByRole('button', { name: 'Stel vraag' }).click()
    await expect(section(alderman, '2').getByLabel('Je vraag')).toHaveAccessibleDescription(/Typ je vraag/)
    await section(alderman, '2').getByLabel('Je vraag').fill('Wie doet er nog niet mee?')
    await section(alderman, '2').getByRole('button', { name: 'Stel vraag' }).click()
    await expect(alderman.getByText('Je vraag is gesteld.')).toBeVisible()
    await expect(alderman.getByText('1 wacht op antwoord')).toBeVisible()

    await page.goto(report)
    await section(page, '2').getByText('Beantwoord').click()
    await section(page, '2').getByLabel('Je antwoord').fill('Iedereen doet mee.')
    await section(page, '2').getByRole('button', { name: 'Bewaar antwoord' }).click()
    await expect(page.getByText('Je antwoord is bewaard.')).toBeVisible()
    await expect(section(page, '2')).toContainText('Iedereen doet mee.')
    await expect(section(page, '2')).toContainText('ambtenaar Jeugd, gemeente Woerden, 5 juni 2023')
  })

  test('the programme team sends back with a reason and then agrees; the report is offered', async ({ openAs }) => {
    const team = await openAs(emailOf('programmateam'))
    const manager = await openAs(emailOf('programmamanager'))
    await team.goto(report)
    await expectReadable(team)
    await team.getByText('Stuur terug…').click()
    await team.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(team.getByLabel('Waarom stuur je het rapport terug?')).toHaveAccessibleDescription(/Schrijf waarom/)
    await team.getByLabel('Waarom stuur je het rapport terug?').fill('Geld ontbreekt bij ambitie 3.')
    await team.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(team.getByText('Het rapport is teruggestuurd.')).toBeVisible()
    await expect(team.getByRole('listitem').filter({ hasText: 'Geld ontbreekt bij ambitie 3.' })).toContainText('strategisch manager')

    await team.getByRole('button', { name: 'Geef ambtelijk akkoord' }).click()
    await expect(status(team)).toHaveText('Ambtelijk akkoord')
    await manager.goto(report)
    await manager.getByRole('button', { name: 'Bied aan het bestuur aan' }).click()
    await expect(status(manager)).toHaveText('Aangeboden aan het bestuur')
    await manager.goto(blockOf('2'))
    await expect(manager.getByText('Dit rapport is geen concept meer')).toBeVisible()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('wethouder') })

  test('the board sends back, a lead writes, and of two neither loses a word', async ({ page, openAs }) => {
    await page.goto(report)
    await page.getByText('Stuur terug…').click()
    await page.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(page.getByLabel('Waarom stuur je het rapport terug?')).toHaveAccessibleDescription(/Schrijf waarom/)
    await page.getByLabel('Waarom stuur je het rapport terug?').fill('Leg ambitie 1 beter uit.')
    await page.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(status(page)).toHaveText('Concept')

    const [first, second] = [await openAs(lead), await openAs(emailOf('programmamanager'))]
    await first.goto(blockOf('1'))
    await second.goto(blockOf('1'))
    await achieved(second).fill('Eerst bewaard.')
    await save(second)
    await saved(second)
    await achieved(first).fill('Ook geschreven.')
    await save(first)
    await expect(first.getByText('Een collega heeft dit intussen gewijzigd.')).toBeVisible()
    await expect(achieved(first)).toHaveValue('Ook geschreven.')
    await first.getByRole('button', { name: 'Bewaar mijn versie' }).click()
    await saved(first)
    await expect(section(first, '1')).toContainText('Ook geschreven.')
  })

  test('a question is asked, and a step that a colleague was before is not taken', async ({ page, openAs }) => {
    await page.goto(report)
    await page.getByText('Stel een vraag over ambitie 1').click()
    await section(page, '1').getByLabel('Je vraag').fill('En het geld?')
    await section(page, '1').getByRole('button', { name: 'Stel vraag' }).click()
    await expect(section(page, '1')).toContainText('En het geld?')

    const [team, colleague] = [await openAs(emailOf('programmateam')), await openAs(emailOf('programmateam'))]
    await team.goto(report)
    await colleague.goto(report)
    await colleague.getByRole('button', { name: 'Geef ambtelijk akkoord' }).click()
    await expect(status(colleague)).toHaveText('Ambtelijk akkoord')
    await team.getByText('Stuur terug…').click()
    await team.getByLabel('Waarom stuur je het rapport terug?').fill('Nog niet goed.')
    await team.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(team.getByText('Een collega heeft het rapport intussen veranderd.')).toBeVisible()
    await expect(status(team)).toHaveText('Ambtelijk akkoord')
    await expect(team.getByLabel('Waarom stuur je het rapport terug?')).toHaveValue('Nog niet goed.')
    await team.getByRole('button', { name: 'Stuur terug' }).click()
    await expect(status(team)).toHaveText('Concept')
  })
})

test.describe('when the session ends', () => {
  test('the typed text is back after signing in', async ({ page }) => {
    const email = 'jeugd@montfoort.example'
    await signIn(page, email, blockOf('2'))
    await achieved(page).fill('Getypt tijdens het eten.')
    await endSessionsOf(email)
    await save(page)
    await expect(page.getByText('Meld je opnieuw aan; je tekst is bewaard.')).toBeVisible()
    await signIn(page, email, blockOf('2'))
    await expect(page.getByText('Dit vulde je in toen je sessie verliep.')).toBeVisible()
    await expect(achieved(page)).toHaveValue('Getypt tijdens het eten.')
    expect(await inDatabase(`SELECT id FROM "ReportBlock" WHERE achieved = 'Getypt tijdens het eten.'`)).toEqual([])
    await save(page)
    await saved(page)
  })

  test('a question that was typed is back at its block, until it is thrown away', async ({ page }) => {
    const email = emailOf('wethouder')
    await signIn(page, email, report)
    await page.getByText('Stel een vraag over ambitie 1').click()
    await section(page, '1').getByLabel('Je vraag').fill('Hoe lang duurt dit nog?')
    await endSessionsOf(email)
    await section(page, '1').getByRole('button', { name: 'Stel vraag' }).click()
    await expect(page.getByText('Meld je opnieuw aan; je tekst is bewaard.')).toBeVisible()
    await signIn(page, email, new URL(page.url()).searchParams.get('terug')!)
    await expect(section(page, '1').getByLabel('Je vraag')).toHaveValue('Hoe lang duurt dit nog?')

    await page.getByRole('button', { name: 'Gooi deze tekst weg' }).click()
    await expect(page.getByText('Dit vulde je in toen je sessie verliep.')).toHaveCount(0)
    await expect(section(page, '1').getByLabel('Je vraag')).toHaveValue('')
    expect(await inDatabase(`SELECT id FROM "Question" WHERE text = 'Hoe lang duurt dit nog?'`)).toEqual([])
  })
})

test.describe('for a reader', () => {
  test.use({ signedInAs: emailOf('lezer') })

  test('a report on its way does not exist', async ({ page }) => {
    for (const path of [report, blockOf('1')]) expect((await page.goto(path))?.status(), path).toBe(404)
    await page.goto(reports)
    await expect(page.getByText('1e halfjaar 2023')).toHaveCount(0)
  })
})
