import type { Page } from 'playwright/test'
import {
  adoptReportPath,
  myUpdatesPath,
  newPeriodPath,
  overviewPath,
  reportBlockPath,
  reportersPath,
  reportFilePath,
  reportMeetingPath,
  reportPath,
  reportsPath,
} from '../../lib/kernel/addresses'
import { endSessionsOf, inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expectReadable } from './support/readable'
import { expect, test } from './support/round'
import { signIn } from './support/sign-in'
import { fillIn, save, updateOf } from './support/update'

const region = 'utrecht-west'
const place = [region, '2022-2025', '2023-1'] as const
const report = reportPath(...place)
const status = (page: Page) => page.getByRole('definition').first()

test.use({ before: 'period', signedInAs: emailOf('beleidsambtenaar') })

// The whole half year in one story, by the roles that do it; each part alone is in the other specs.
test('a half year runs from its opening to the report that nobody can change', async ({ page: officer, openAs }) => {
  test.setTimeout(240_000)
  const manager = await openAs(emailOf('programmamanager'))
  const secretary = await openAs(emailOf('secretaris'))
  const team = await openAs(emailOf('programmateam'))
  const alderman = await openAs(emailOf('wethouder'))
  const reader = await openAs(emailOf('lezer'))

  await test.step('the programme manager opens it: nothing has been reported yet', async () => {
    await manager.goto(newPeriodPath(region))
    await manager.getByLabel('Jaar', { exact: true }).fill('2023')
    await manager.getByLabel('Welke?').selectOption('1e')
    await manager.getByLabel('Melden kan vanaf').fill('2023-05-15')
    await manager.getByLabel('Melden kan tot en met').fill('2023-06-16')
    await manager.getByLabel('Het bestuur vergadert op').fill('2023-07-06')
    await manager.getByRole('button', { name: 'Plan deze periode' }).click()
    await expect(manager.getByText('De verslagperiode is gepland.')).toBeVisible()
    await officer.goto(myUpdatesPath(region))
    await expect(officer.getByText('0 van 85 gemeld')).toBeVisible()
  })

  await test.step('officers report or confirm, and who is missing is reminded', async () => {
    await officer.goto(updateOf('1.1c', 'woerden'))
    await fillIn(officer, { light: 'Op schema', done: 'Het team legt elke maand een casus voor.', next: 'De afspraken vastleggen.' })
    await save(officer)
    await officer.goto(myUpdatesPath(region))
    await officer.getByRole('button', { name: 'Ongewijzigd, bevestig 3.2a voor Woerden' }).click()
    await expect(officer.getByText('2 van 85 gemeld, waarvan 1 bevestigd')).toBeVisible()

    await secretary.goto(reportersPath(region))
    await secretary.getByRole('button', { name: /^Stuur een herinnering aan/ }).click()
    await expect(secretary.getByText(/^De herinnering gaat naar/)).toBeVisible()
    expect(
      await inDatabase('SELECT id FROM "OutboxMail" WHERE address = $1 AND "periodId" IS NOT NULL', [emailOf('beleidsambtenaar')]),
    ).toHaveLength(1)
  })

  await test.step('the report is put together, a lead writes, the programme team agrees, it is offered', async () => {
    await officer.goto(reportsPath(region))
    await officer.getByRole('button', { name: 'Stel samen voor 1e halfjaar 2023' }).click()
    await expect(officer.getByText('Het rapport is samengesteld.')).toBeVisible()
    await expect(officer.getByText('Woerden: Het team legt elke maand een casus voor.')).toBeVisible()

    const lead = await openAs(emailOf('trekker'))
    await lead.goto(reportBlockPath(...place, '1'))
    for (const part of ['Inhoud', 'Tijd', 'Geld'])
      await lead.getByRole('radiogroup', { name: part }).getByRole('radio', { name: 'Op schema' }).check()
    await lead.getByLabel('Wat is bereikt').fill('Alle vijf de gemeenten krijgen hun gegevens.')
    await lead.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(lead.getByText('Je tekst is bewaard.')).toBeVisible()

    await team.goto(report)
    await team.getByRole('button', { name: 'Geef ambtelijk akkoord' }).click()
    await expect(status(team)).toHaveText('Ambtelijk akkoord')
    await manager.goto(report)
    await manager.getByRole('button', { name: 'Bied aan het bestuur aan' }).click()
    await expect(status(manager)).toHaveText('Aangeboden aan het bestuur')
  })

  await test.step('an alderman reads what is asked, asks a question and gets an answer', async () => {
    await alderman.goto(overviewPath(region))
    await expect(alderman.getByRole('heading', { name: 'Gevraagd van PHO Utrecht West' })).toBeVisible()
    await alderman.goto(report)
    await alderman.getByText('Stel een vraag over ambitie 2').click()
    const block = (page: Page) => page.getByRole('region', { name: 'Ambitie 2', exact: true })
    await block(alderman).getByLabel('Je vraag').fill('Wanneer is het overzicht klaar?')
    await block(alderman).getByRole('button', { name: 'Stel vraag' }).click()
    await expect(alderman.getByText('Je vraag is gesteld.')).toBeVisible()
    await officer.goto(report)
    await block(officer).getByText('Beantwoord').click()
    await block(officer).getByLabel('Je antwoord').fill('In juli.')
    await block(officer).getByRole('button', { name: 'Bewaar antwoord' }).click()
    await expect(block(officer)).toContainText('In juli.')
  })

  await test.step('the secretary writes down what the board decides, and adopts', async () => {
    await secretary.goto(adoptReportPath(...place))
    await expect(secretary.getByText(/nog niet vastgelegd wat het bestuur besloot/)).toBeVisible()
    const [{ asked } = { asked: '' }] = await inDatabase(
      `SELECT count(*) AS asked FROM "DecisionRequest" q JOIN "Report" r ON r.id = q."reportId" AND r.status = 'offered'`,
    )
    for (let done = 1; done <= Number(asked); done++) {
      await secretary.goto(reportMeetingPath(...place))
      await expectReadable(secretary)
      await secretary.getByRole('radio', { name: 'Besloten' }).check()
      await secretary.getByLabel('Wat is er besloten?').fill('Het PHO stemt in.')
      await secretary.getByRole('button', { name: 'Leg besluit vast' }).click()
      await expect(secretary.getByText(`${done} van ${asked} vastgelegd.`)).toBeVisible()
    }
    await secretary.goto(adoptReportPath(...place))
    await expectReadable(secretary)
    await secretary.getByLabel('Vastgesteld door het bestuur op').fill('2023-06-06')
    await secretary.getByRole('button', { name: 'Stel het rapport vast' }).click()
    await expect(secretary.getByLabel('Vastgesteld door het bestuur op')).toHaveAccessibleDescription(/moet nog komen/)
    await secretary.getByLabel('Vastgesteld door het bestuur op').fill('2023-06-05')
    await endSessionsOf(emailOf('secretaris'))
    await secretary.getByRole('button', { name: 'Stel het rapport vast' }).click()
    await signIn(secretary, emailOf('secretaris'), adoptReportPath(...place))
    await expect(secretary.getByLabel('Vastgesteld door het bestuur op')).toHaveValue('2023-06-05')
    await secretary.getByRole('button', { name: 'Stel het rapport vast' }).click()
    await expect(secretary.getByText('Het rapport is vastgesteld.')).toBeVisible({ timeout: 30_000 })
  })

  const fileOf = async (name: string) => (await reader.request.get(reportFilePath(...place, name))).body()
  const pdf = await fileOf('rapport.pdf')

  await test.step('a reader reads it, downloads it and checks that it is genuine', async () => {
    await reader.goto(report)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Voortgangsrapportage Utrecht West, 1e halfjaar 2023')
    await expect(reader.getByText('Alle vijf de gemeenten krijgen hun gegevens.')).toBeVisible()
    await expect(reader.getByText('In juli.')).toHaveCount(0)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    for (const name of ['rapport.docx', 'rapport.xlsx', 'oplegnotitie.docx'])
      expect((await fileOf(name)).subarray(0, 2).toString()).toBe('PK')
    const saving = reader.waitForEvent('download')
    await reader.getByRole('link', { name: 'PDF' }).click()
    expect((await saving).suggestedFilename()).toBe('2023-1 Voortgangsrapportage Utrecht West.pdf')
    await reader.getByRole('link', { name: 'Controleer of er niets is veranderd' }).click()
    await expect(reader.getByText('Er is niets veranderd.')).toBeVisible()
  })

  await test.step('what changes afterwards, changes nothing in it; only the secretary opens it again, with a reason', async () => {
    await officer.goto(updateOf('1.1c', 'woerden'))
    await fillIn(officer, { light: 'Op schema', done: 'Na het vaststellen gemeld.' })
    await save(officer)
    await reader.goto(report)
    await expect(reader.getByText('Na het vaststellen gemeld.')).toHaveCount(0)
    expect((await fileOf('rapport.pdf')).equals(pdf)).toBe(true)

    await manager.goto(report)
    await expect(manager.getByText('Heropen…')).toHaveCount(0)
    await secretary.goto(report)
    await secretary.getByText('Heropen…').click()
    await secretary.getByRole('button', { name: 'Heropen', exact: true }).click()
    await expect(secretary.getByLabel('Waarom heropen je het rapport?')).toHaveAccessibleDescription(/Schrijf waarom/)
    await secretary.getByLabel('Waarom heropen je het rapport?').fill('Een bedrag klopt niet.')
    await secretary.getByRole('button', { name: 'Heropen', exact: true }).click()
    await expect(status(secretary)).toHaveText('Concept')
    await reader.goto(report)
    await expect(reader.getByText('Alle vijf de gemeenten krijgen hun gegevens.')).toBeVisible()
    expect((await fileOf('rapport.pdf')).equals(pdf)).toBe(true)
  })
})
