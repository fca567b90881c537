import type { Page } from 'playwright/test'
import { actionsPath, decisionsPath, newDecisionPath, reportMeetingPath } from '../../lib/kernel/addresses'
import { emailOf } from './support/pages'
import { anOfferedReport } from './support/report'
import { expect, test } from './support/test'

const region = 'utrecht-west'
const meeting = (period: string) => reportMeetingPath(region, '2022-2025', period)
const mistakes = (page: Page) => page.getByRole('alert', { name: 'Controleer het formulier' })

test.use({ signedInAs: emailOf('secretaris') })

test('in the meeting the secretary writes down what is decided, with an action; its owner says that it is done', async ({
  page,
  openAs,
}) => {
  await page.goto(meeting(await anOfferedReport('2021-1', ['Kiezen voor een proef', 'Kosten verdelen'])))
  await expect(page.getByText('0 van 2 vastgelegd.')).toBeVisible()

  await page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await expect(mistakes(page)).toBeFocused()
  await expect(mistakes(page).getByRole('link')).toHaveText(['Kies besloten, aangepast of aangehouden.', 'Vul in wat er is besloten.'])

  await page.getByRole('radio', { name: 'Aangepast' }).check()
  await page.getByLabel('Wat is er besloten?').fill('Er komt een proef in één gemeente.')
  await page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await expect(page.getByText('1 van 2 vastgelegd.')).toBeVisible()
  await expect(page.getByText('Er komt een proef in één gemeente.')).toBeVisible()

  await page.getByRole('radio', { name: 'Toezegging' }).check()
  await page.getByLabel('Wat gaat er gebeuren?').fill('Een plan voor de proef')
  await page.getByLabel('Wie doet dit?').fill('ambtenaar Jeugd, gemeente Woerden')
  await page.getByLabel('Collega met een account').selectOption({ label: 'Sanne Holtkamp, ambtenaar Jeugd, gemeente Woerden' })
  await page.getByLabel('Wanneer is het klaar?').fill('2023-06-01')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(mistakes(page).getByRole('link')).toHaveText([
    'Vul in aan wie dit is toegezegd.',
    'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  ])
  await page.getByLabel('Aan wie is dit toegezegd?').fill('de gemeenteraden')
  await page.getByLabel('Wanneer is het klaar?').fill('2023-06-05')
  await page.getByRole('button', { name: 'Voeg toe' }).click()
  await expect(page.getByText('Een plan voor de proef')).toBeVisible()
  await expect(page.getByLabel('Wat gaat er gebeuren?')).toHaveValue('')

  const officer = await openAs(emailOf('beleidsambtenaar'))
  await officer.goto(`${actionsPath(region)}?van=mij`)
  await officer.getByRole('link', { name: /Een plan voor de proef$/ }).click()
  await expect(officer.getByText('Uiterlijk 5 juni 2023')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'Wijzig datum' })).toHaveCount(0)
  await officer.getByRole('button', { name: 'Meld gedaan' }).click()
  await expect(officer.getByLabel('Wat is er gedaan?')).toHaveAccessibleDescription(/Vul in wat er is gedaan/)
  await officer.getByLabel('Wat is er gedaan?').fill('Het plan ligt bij de raden.')
  await officer.getByRole('button', { name: 'Meld gedaan' }).click()
  await expect(officer.getByText('De actie is gedaan gemeld.')).toBeVisible()
  await expect(officer.getByText('Het plan ligt bij de raden.')).toBeVisible()
})

test('a decision that nobody asked for is about a result; two secretaries do not overwrite each other', async ({ page, openAs }) => {
  await page.goto(newDecisionPath(region))
  await page.getByLabel('Waarover is besloten?').fill('Vervolg van informele steun')
  await page.getByRole('radio', { name: 'Besloten' }).check()
  await page.getByLabel('Wat is er besloten?').fill('De regio gaat door.')
  await page.getByLabel('Waar gaat het over?').selectOption('2.4')
  await page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await expect(page.getByText('Het besluit is vastgelegd.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^2\.4 / })).toBeVisible()

  const other = await openAs(emailOf('secretaris'))
  const edit = await page.getByRole('link', { name: /^Wijzig besluit/ }).getAttribute('href')
  await other.goto(edit!)
  await page.goto(edit!)
  await page.getByLabel('Wat is er besloten?').fill('De regio gaat door tot 2025.')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.getByText('Het besluit is gewijzigd.')).toBeVisible()

  await other.getByLabel('Wat is er besloten?').fill('De regio stopt.')
  await other.getByRole('button', { name: 'Bewaar' }).click()
  await expect(other.getByText('Een collega heeft dit besluit intussen gewijzigd.')).toBeVisible()
  await expect(other.getByRole('row', { name: /^Besluit verschilt/ })).toContainText('De regio gaat door tot 2025.')
  await expect(other.getByLabel('Wat is er besloten?')).toHaveValue('De regio stopt.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a mistake in a decision comes back at its field, with the typed text', async ({ page }) => {
    await page.goto(newDecisionPath(region))
    await page.getByLabel('Waarover is besloten?').fill('Zonder uitkomst')
    await page.getByRole('button', { name: 'Leg besluit vast' }).click()
    await expect(page.getByLabel('Wat is er besloten?')).toHaveAccessibleDescription(/Vul in wat er is besloten/)
    await expect(page.getByLabel('Waarover is besloten?')).toHaveValue('Zonder uitkomst')
  })
})

test('an officer reads the decisions and cannot record them', async ({ openAs }) => {
  const officer = await openAs(emailOf('beleidsambtenaar'))
  await officer.goto(decisionsPath(region))
  await expect(officer.getByRole('link', { name: 'Acties en toezeggingen' })).toBeVisible()
  await expect(officer.getByRole('link', { name: 'Leg een besluit vast' })).toHaveCount(0)
  expect((await officer.goto(newDecisionPath(region)))?.status()).toBe(403)
})
