import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const money = '/regio/utrecht-west/agenda/2022-2025/geld'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('secretaris') })

  test('a line of the budget is added to the cent, spent on, corrected and lapses; every total follows', async ({ page }) => {
    await page.goto(money)
    await expect(page.getByText('Samen: € 110.000.')).toBeVisible()
    await expect(page.getByText('Samen 32 uur per week, waarvan 16 uur uitbreiding.')).toBeVisible()
    await expect(page.getByText(/€\s16.600 vervalt na 30 september 2023, over \d+ dagen/).first()).toBeVisible()

    await page.getByRole('link', { name: 'Voeg een post toe' }).click()
    await page.getByLabel('Post', { exact: true }).fill('Scholing van lokale teams')
    await page.getByLabel('Soort').selectOption('expense')
    await page.getByLabel('Bedrag in euro').fill('12,000.50')
    await page.getByLabel('Hoe zeker is het bedrag?').selectOption('provisional')
    await page.getByLabel('Jaar', { exact: true }).fill('2023')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.locator('form [role=alert]').getByText(/Zet een komma voor de centen/)).toBeVisible()
    await expect(page.getByLabel('Bedrag in euro')).toHaveValue('12,000.50')
    await page.getByLabel('Bedrag in euro').fill('12.000,50')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.getByText('De post is toegevoegd.')).toBeVisible()

    const spend = async (amount: string, note: string) => {
      await page.getByLabel('Hoeveel is er besteed?').fill(amount)
      await page.getByLabel('Wanneer?').fill('2023-06-01')
      await page.getByLabel('Waaraan?').fill(note)
      await page.getByRole('button', { name: 'Leg vast' }).click()
      await expect(page.getByText('Wat is besteed, is vastgelegd.')).toBeVisible()
    }
    await spend('1.250,75', 'Eerste bijeenkomst.')
    await spend('-250,25', 'Reiskosten stonden er dubbel in.')
    await expect(page.getByText('€ 1.000,50: € 11.000 over')).toBeVisible()

    await page.getByRole('link', { name: 'Geld en uren' }).last().click()
    await page.getByRole('link', { name: '2023', exact: true }).click()
    await expect(page.getByText('Begroot € 52.000,50, besteed € 9.400,50: € 42.600 over.')).toBeVisible()
    await expect(page.getByRole('img', { name: /De hele agenda: €\s12.000,50 begroot, €\s1.000,50 besteed/ })).toBeVisible()

    await page.getByRole('link', { name: 'Scholing van lokale teams' }).click()
    await spend('12.000', 'Zalen.')
    await expect(page.getByText('€ 1.000 te veel besteed')).toBeVisible()
    await page.getByLabel('Waarom vervalt de post?').fill('De gemeenten doen het zelf.')
    await page.getByRole('button', { name: 'Laat vervallen' }).click()
    await expect(page.getByText(/Op \d+ juni 2023: De gemeenten doen het zelf./)).toBeVisible()
  })
})
