import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const region = '/regio/utrecht-west'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('programmamanager') })

  test('a function is given, handed over and left open, and its history stays', async ({ page }) => {
    await page.goto(`${region}/wie-doet-wat`)
    await page.getByRole('link', { name: 'Voeg een functie toe' }).click()
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.locator('form [role=alert]').getByText('Kies waar de functie bij hoort.')).toBeVisible()
    await page.getByLabel('Waarvan?').selectOption({ index: 2 })
    await page.getByLabel('Rol', { exact: true }).selectOption('Projectleider')
    await page.getByLabel('Functie', { exact: true }).fill('projectleider informatie')
    await page.getByLabel('Collega met een account').selectOption({ label: 'Sanne Holtkamp, ambtenaar Jeugd, gemeente Woerden' })
    await page.getByRole('button', { name: 'Voeg eerst een organisatie toe' }).click()
    await page.getByLabel('Hoe heet de organisatie?').fill('Jeugdhulp De Brug')
    await page.getByLabel('Wat voor organisatie is het?').selectOption('Aanbieder')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.getByLabel('Functie', { exact: true })).toHaveValue('projectleider informatie')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.getByText('De functie is bewaard.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'projectleider informatie, Jeugdhulp De Brug' })).toBeVisible()

    await page.getByLabel('Collega met een account').selectOption({ label: 'Yusuf Demirhan, ambtenaar Jeugd, gemeente Montfoort' })
    await page.getByLabel('Vanaf').fill('2023-06-10')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByRole('row', { name: /Sanne Holtkamp/ })).toContainText('tot en met 9 juni 2023')
    await expect(page.getByRole('row', { name: /Yusuf Demirhan/ })).toContainText('Vanaf 10 juni 2023')

    await page.getByLabel('Laatste dag').fill('2023-06-12')
    await page.getByRole('button', { name: 'Bewaar de einddatum' }).click()
    await expect(page.locator('form [role=alert]').getByText('Kies wat er daarna met de functie gebeurt.')).toBeVisible()
    await page.getByLabel('Zij blijft: de plek is dan open').check()
    await page.getByLabel('Waarom open?').last().fill('vertrokken')
    await page.getByRole('button', { name: 'Bewaar de einddatum' }).click()
    await expect(page.getByRole('row', { name: /Open: vertrokken/ })).toContainText('Vanaf 13 juni 2023')
    await page.getByRole('link', { name: 'Sanne Holtkamp' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sanne Holtkamp' })).toBeVisible()
    await expect(page.getByRole('link', { name: /projectleider informatie/ })).toBeVisible()
  })

  test('a report of progress becomes a bottleneck, goes before the board and is solved', async ({ page }) => {
    await page.goto(`${region}/agenda/2022-2025/activiteit/2.4a`)
    await page.getByRole('link', { name: 'Maak er een knelpunt van' }).first().click()
    await expect(page.getByLabel('Oorzaak')).toHaveValue('De aanbevelingen van 2.3b zijn er nog niet.')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.locator('form [role=alert]').getByText(/Vul in van wie dat nodig is/)).toBeVisible()
    await page.getByLabel('Van wie?').fill('PHO Utrecht West')
    await page.getByLabel('Voor wanneer?').fill('2023-07-06')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.getByText('Het knelpunt is vastgelegd.')).toBeVisible()

    await page.getByLabel('Aan welk overleg?').selectOption({ label: 'PHO Utrecht West, 6 juli 2023' })
    await page.getByRole('button', { name: 'Leg voor' }).click()
    await expect(page.getByText('Het knelpunt staat op de agenda van het overleg.')).toBeVisible()
    const bottleneck = page.url().split('?')[0]!
    await page.getByRole('link', { name: 'PHO Utrecht West van 6 juli 2023' }).click()
    await expect(page.getByText(/Knelpunt \d+: De aanbevelingen van 2.3b zijn er nog niet/).first()).toBeVisible()

    await page.goto(bottleneck)
    await page.getByRole('button', { name: 'Meld opgelost' }).click()
    await expect(page.locator('form [role=alert]').getByText('Vul in hoe het is opgelost.')).toBeVisible()
    await page.getByLabel('Hoe is het opgelost?').fill('De aanbevelingen zijn er.')
    await page.getByRole('button', { name: 'Meld opgelost' }).click()
    await expect(page.getByText('De stap is bewaard.')).toBeVisible()
    await page.goto(`${region}/agenda/2022-2025/activiteit/2.4a`)
    await expect(page.getByRole('link', { name: /^Knelpunt \d+$/ })).toBeVisible()
  })
})
