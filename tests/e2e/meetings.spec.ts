import { bodiesPath, bodyPath, dashboardPath, meetingPath, newBodyPath } from '../../lib/kernel/addresses'
import { inDatabase } from './support/account'
import { axe } from './support/axe'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const region = 'utrecht-west'
const today = meetingPath(region, 'proefoverleg', '2023-06-05')

/** Figures that rise three times in a row where they should fall, of a KPI that somebody proposed. */
const aSignal = () =>
  inDatabase(
    `WITH proposed AS (UPDATE "Kpi" k SET status = 'proposed' FROM "Region" r WHERE r.id = k."regionId" AND r.slug = $1 AND k.number = '1')
     INSERT INTO "Measurement" (id, "regionId", "kpiId", period, value, status, stage, source, "enteredFunction", "enteredAt")
     SELECT gen_random_uuid(), k."regionId", k.id, f.period, f.value, 'final', 'published', 'proef', 'data-analist', '2023-06-01'
       FROM "Kpi" k JOIN "Region" r ON r.id = k."regionId", (VALUES ('2018', 180), ('2019', 200), ('2020', 230)) AS f(period, value)
      WHERE r.slug = $1 AND k.number = '1'`,
    [region],
  )

test.use({ signedInAs: emailOf('secretaris') })

test('a signal goes to the next meeting with one click, is treated there, and goes on to the board; the closed meeting stands', async ({
  page,
  openAs,
}) => {
  await aSignal()
  await page.goto(newBodyPath(region))
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByRole('alert', { name: 'Controleer het formulier' }).getByRole('link')).toHaveText([
    'Vul in hoe het overleg heet.',
    'Kies wat voor overleg dit is.',
  ])
  await page.getByLabel('Hoe heet het overleg?').fill('Proefoverleg')
  await page.getByLabel('Wat voor overleg is het?').selectOption('Ander overleg')
  await page.getByLabel('Hoe vaak, zoals het is afgesproken').fill('om de week')
  await expect(page.getByText(/als 26 keer per jaar, .* Zo worden er geen vergaderingen gepland\./)).toBeVisible()
  await page.getByLabel('Hoe vaak, zoals het is afgesproken').fill('3-4 keer per jaar')
  await expect(page.getByText('Koersvast leest dit als 4 keer per jaar: maart, juni, september en december.')).toBeVisible()
  await page.getByLabel('Vaste agendapunten').fill('Opening (kennisnemen, 5 minuten)')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Het overleg is bewaard.')).toBeVisible()
  await expect(page.getByText('“3-4 keer per jaar”')).toBeVisible()
  await expect(page.getByRole('link', { name: '14 september 2023' })).toBeVisible()

  await page.getByRole('link', { name: 'Voeg een vergadering toe' }).click()
  await page.getByLabel('Op welke dag?').fill('2023-06-05')
  await page.getByLabel('Hoe laat?').fill('14.00')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(page.getByRole('link', { name: 'Opening', exact: true })).toBeVisible()

  const officer = await openAs(emailOf('beleidsambtenaar'))
  await officer.goto(dashboardPath(region, '2019-2020'))
  await officer.getByLabel('Overleg voor KPI 1', { exact: true }).selectOption('Proefoverleg, 5 juni 2023')
  await officer.getByRole('button', { name: 'Zet op de agenda met KPI 1', exact: true }).click()
  await expect(officer.getByText('Het signaal staat op de agenda.')).toBeVisible()
  await expect(officer.getByText('Staat op de agenda van Proefoverleg van 5 juni 2023')).toBeVisible()
  await expect(officer.getByRole('button', { name: /^Zet op de agenda/ })).toHaveCount(0)
  await officer.goto(today)
  await expect(officer.getByText(/^Drie keer op rij gestegen/)).toBeVisible()
  await expect(officer.getByRole('button', { name: /Omhoog/ })).toHaveCount(0)

  await page.goto(today)
  await page.getByRole('button', { name: 'Omhoog met punt 2' }).click()
  await expect(page.locator('#punt-1')).toContainText('Signaal bij KPI 1')
  await page.getByRole('link', { name: 'Werk bij punt 1' }).click()
  await page.getByLabel('Wat kwam eruit?').fill('Drie gemeenten zien hetzelfde.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('De uitkomst is bewaard.')).toBeVisible()
  await page.getByText('Voeg een stuk toe…').click()
  await page.getByLabel('Hoe heet het stuk?').fill('Cijfers per gemeente')
  await page.getByLabel('Adres van het stuk').fill('https://cijfers.example/e1')
  await page.getByRole('button', { name: 'Voeg toe' }).first().click()
  await expect(page.getByRole('link', { name: 'Cijfers per gemeente', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Leg een besluit vast' }).click()
  await page.getByRole('radio', { name: 'Besloten' }).check()
  await page.getByLabel('Wat is er besloten?').fill('De regio zoekt uit waardoor het stijgt.')
  await page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await expect(page.getByText('De regio zoekt uit waardoor het stijgt.')).toBeVisible()
  await page.getByText('Geef door aan een ander overleg…').click()
  await page.getByLabel('Welk overleg?').selectOption('PHO Utrecht West, 6 juli 2023')
  await page.getByRole('radio', { name: 'Besluiten' }).check()
  await page.getByRole('button', { name: 'Geef door' }).click()
  await expect(page.getByRole('link', { name: 'PHO Utrecht West, 6 juli 2023' })).toBeVisible()
  expect((await axe(page)).violations).toEqual([])

  await page.goto(today)
  await page.getByRole('button', { name: 'Sluit de vergadering' }).click()
  await expect(page.getByText('De vergadering is gesloten. Wat er staat, ligt nu vast.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Voeg een agendapunt toe' })).toHaveCount(0)
  await page.getByText('Heropen de vergadering…').click()
  await page.getByRole('button', { name: 'Heropen', exact: true }).click()
  await expect(page.getByLabel('Waarom heropen je de vergadering?')).toHaveAccessibleDescription(
    /Schrijf waarom je de vergadering heropent/,
  )

  const alderman = await openAs(emailOf('wethouder'))
  await alderman.goto(meetingPath(region, 'pho-utrecht-west', '2023-07-06'))
  await expect(alderman.getByRole('link', { name: 'Proefoverleg, 5 juni 2023' })).toBeVisible()
  const download = await alderman.request.get(`${meetingPath(region, 'pho-utrecht-west', '2023-07-06')}/agenda.pdf`)
  expect(download.headers()['content-type']).toBe('application/pdf')
  expect((await alderman.request.get(`${today}/agenda.xlsx`)).status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('beleidsambtenaar') })

  test('an officer keeps the list for the local teams and says what came back', async ({ page: officer }) => {
    const talk = bodyPath(region, 'werkoverleg-ambtenaar-jeugd-lokale-teams')
    await officer.goto(`${talk}/2023-06-15/punt/nieuw`)
    await officer.getByLabel('Hoeveel minuten?').fill('veel')
    await officer.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(officer.getByLabel('Waarover gaat het?')).toHaveAccessibleDescription(/Vul in waarover het gaat/)
    await expect(officer.getByLabel('Hoeveel minuten?')).toHaveValue('veel')
    await officer.getByLabel('Waarover gaat het?').fill('Wachttijd bij het team')
    await officer.getByLabel('Hoeveel minuten?').fill('10')
    await officer.getByRole('button', { name: 'Voeg toe' }).click()
    await officer.getByLabel('Wat kwam terug van de lokale teams?').fill('Acht weken in de zomer.')
    await officer.getByRole('button', { name: 'Bewaar' }).click()
    await officer.goto(talk)
    await expect(officer.getByRole('row', { name: /Wachttijd bij het team/ })).toContainText('Acht weken in de zomer.')
  })
})

test('a reader finds no meetings, a member of a work group those of the own body', async ({ openAs }) => {
  const reader = await openAs(emailOf('lezer'))
  expect((await reader.goto(bodiesPath(region)))?.status()).toBe(404)
  const member = await openAs(emailOf('werkgroep'))
  await member.goto(bodiesPath(region))
  await expect(member.getByRole('link', { name: 'Regionale werkgroep HG en KM' })).toBeVisible()
  await expect(member.getByRole('link', { name: 'PHO Utrecht West' })).toHaveCount(0)
})

test('a confidential paper is seen by who runs the programme, and is not there for a policy officer', async ({ page, openAs }) => {
  const agenda = meetingPath(region, 'beleidsoverleg-jeugd', '2023-06-08')
  await page.goto(agenda)
  await expect(page.getByText(/zonder de vertrouwelijke stukken/)).toBeVisible()
  await page.getByRole('link', { name: 'Concept van het halfjaarrapport' }).click()
  await page.getByText('Voeg een stuk toe…').click()
  await page.getByLabel('Hoe heet het stuk?').fill('Bod van de aanbieder')
  await page.getByLabel('Vertrouwelijk').check()
  await page.getByRole('button', { name: 'Voeg toe' }).first().click()
  await expect(page.getByRole('link', { name: 'Typ een adres, of kies een rapport of besluit.' })).toBeVisible()
  await expect(page.getByLabel('Vertrouwelijk')).toBeChecked()
  await page.getByLabel('Adres van het stuk').fill('https://www.voorbeeld.example/bod')
  await page.getByRole('button', { name: 'Voeg toe' }).first().click()
  await expect(page.getByText('De stukken zijn bijgewerkt.')).toBeVisible()
  const paper = page.getByRole('listitem').filter({ hasText: 'Bod van de aanbieder' })
  await expect(paper).toContainText('Vertrouwelijk')

  const officer = await openAs(emailOf('beleidsambtenaar'))
  await officer.goto(agenda)
  await expect(officer.getByRole('link', { name: 'Leeswijzer bij het concept' })).toBeVisible()
  await expect(officer.getByText('Bod van de aanbieder')).toHaveCount(0)
  await officer.getByRole('link', { name: 'Concept van het halfjaarrapport' }).click()
  await officer.getByText('Voeg een stuk toe…').click()
  await expect(officer.getByLabel('Adres van het stuk')).toBeVisible()
  await expect(officer.getByText('Vertrouwelijk')).toHaveCount(0)

  await paper.getByRole('button', { name: 'Niet meer vertrouwelijk' }).click()
  await expect(page.getByText('Het stuk is niet langer vertrouwelijk.')).toBeVisible()
  await officer.goto(agenda)
  await expect(officer.getByRole('link', { name: 'Bod van de aanbieder' })).toBeVisible()
  await paper.getByRole('button', { name: 'Haal weg' }).click()
  await expect(page.getByText('De stukken zijn bijgewerkt.')).toBeVisible()
})
