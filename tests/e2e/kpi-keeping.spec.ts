import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const agenda = '/regio/utrecht-west/agenda/2022-2025'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('monitoring') })

  test('a KPI is added, and everything its sheet lacks is mended by the way shown beside it', async ({ page, openAs }) => {
    await page.goto(`${agenda}/kpis`)
    await page.getByRole('link', { name: 'Voeg een KPI toe' }).click()
    await page.getByLabel('Waar hoort hij bij?').selectOption({ label: '2.1 Lokaal inzicht in de mogelijkheden voor informele hulp' })
    await page.getByLabel('Nummer').fill('1.1')
    await page.getByLabel('Naam').fill('Wachttijd voor hulp')
    await page.getByLabel('Eenheid').fill('%')
    await page.getByLabel('Richting').selectOption('Omlaag')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.locator('form [role=alert]').getByText(/Dit nummer heeft al een andere KPI/)).toBeVisible()
    await expect(page.getByLabel('Naam')).toHaveValue('Wachttijd voor hulp')
    await page.getByLabel('Nummer').fill('W1')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.getByText('De KPI is toegevoegd.')).toBeVisible()
    const sheet = page.url().split('?')[0]!

    await page.getByRole('link', { name: 'Schrijf de definitie' }).click()
    await page.getByLabel('Definitie', { exact: false }).first().fill('Aandeel van de jeugdigen dat langer dan tien weken wacht.')
    await page.getByLabel('Soort').selectOption('Percentage')
    await page.getByLabel('Periode van de nulmeting').fill('2021')
    await page.getByLabel('Waarde van de nulmeting').fill('22,5')
    await page.getByLabel('Streefwaarden').fill('2023: 3-10\n2024: 51-49\n2025: juli 2025\n2026: 15 (hooguit 15%) | raadsbesluit')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.getByText('Het KPI-blad is bewaard.')).toBeVisible()
    for (const [year, read] of [
      ['2023', '3 tot 10 %'],
      ['2024', '51 tegenover 49 %'],
      ['2025', '31 juli 2025'],
      ['2026', '15 %'],
    ])
      await expect(page.getByRole('row', { name: year })).toContainText(read!)
    await expect(page.getByRole('row', { name: '2026' })).toContainText('raadsbesluit')

    await page.getByRole('link', { name: 'Wijs een functie aan' }).click()
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await expect(page.locator('form [role=alert]').getByText('Vul in welke functie het is.')).toBeVisible()
    await page.getByLabel('Functie').fill('data-analist')
    await page.getByLabel('Vanaf').fill('2023-01-01')
    await page.getByRole('button', { name: 'Voeg toe' }).click()
    await page.getByLabel('Functie').fill('projectleider wachttijden')
    await page.getByLabel('Vanaf').fill('2023-06-05')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByRole('row', { name: /^data-analist/ })).toContainText('tot en met 4 juni 2023')

    await page.goto(sheet)
    await page.getByRole('link', { name: 'Voer cijfers in' }).last().click()
    await page.getByRole('link', { name: '2022' }).click()
    await expect(page.getByText('Je vult alleen 2022 in.')).toBeVisible()
    await page.getByLabel('Woerden, 2022').fill('12,5')
    await page.getByLabel('Oudewater, 2022').fill('1.234')
    await page.getByRole('button', { name: 'Bewaar de cijfers' }).click()
    await expect(page.getByLabel('Woerden, 2022')).toHaveValue('12,5')
    await page.getByLabel('Oudewater, 2022').fill('11.5')
    await page.getByRole('button', { name: 'Bewaar de cijfers' }).click()
    await expect(page.getByText('De cijfers zijn bewaard.')).toBeVisible()
    await expect(page.getByText('Dit mist het KPI-blad nog.')).toBeVisible()
    await expect(page.getByText('2 cijfers zijn nog niet gecontroleerd.')).toBeVisible()

    await page.getByRole('link', { name: 'Kanttekeningen' }).click()
    const period = page.getByRole('region', { name: 'Bij een periode' })
    await period.getByText('Voeg een kanttekening toe').click()
    await period.getByLabel('Periode').fill('2022')
    await period.getByLabel('Wat is er met deze cijfers?').fill('Geteld voor de nieuwe wachtlijst.')
    await period.getByRole('button', { name: 'Bewaar' }).last().click()
    const officer = await openAs(emailOf('wethouder'))
    await officer.goto(sheet)
    await expect(officer.getByText('Geteld voor de nieuwe wachtlijst.').first()).toBeVisible()
    await expect(officer.getByText('projectleider wachttijden')).toBeVisible()
    await period.getByText('Wijzig of haal weg').click()
    await period.getByRole('button', { name: 'Haal weg' }).click()
    await expect(page.getByText('De kanttekening is weggehaald.')).toBeVisible()
  })

  test('the programme manager sets the limits of the region, and is warned above them', async ({ openAs }) => {
    const manager = await openAs(emailOf('programmamanager'))
    await manager.goto('/regio/utrecht-west/instellingen')
    await manager.getByLabel('Vanaf welk aantal is een cijfer te zien?').fill('7')
    await manager.getByLabel('Hoeveel KPI’s wil de regio hooguit?').fill('9')
    const save = manager.getByRole('button', { name: 'Bewaar de grenzen' })
    await save.click()
    await expect(manager.locator('form [role=alert]').getByText('Vul een heel getal in van 8 tot en met 1000.')).toBeVisible()
    await manager.getByLabel('Vanaf welk aantal is een cijfer te zien?').fill('10')
    await save.click()
    await expect(manager.getByText(/De regio stelde de grens op 9\./)).toBeVisible()
    await manager.goto('/regio/utrecht-west/programma')
    await expect(manager.getByText(/De regio stelde de grens op 9\./)).toBeVisible()
    await manager.goto('/regio/utrecht-west/instellingen')
    await manager.getByLabel('Hoeveel KPI’s wil de regio hooguit?').fill('')
    await manager.getByRole('button', { name: 'Bewaar de grenzen' }).click()
    await expect(manager.getByText(/De regio stelde de grens/)).toHaveCount(0)
  })
})

test.describe('with a keyboard', () => {
  test.use({ signedInAs: emailOf('monitoring') })

  test('the arrows go along the municipalities of a period, and a cell keeps what stands in it', async ({ page }) => {
    await page.goto(`${agenda}/kpi/2.1/invoeren?soort=jaar`)
    const cell = (municipality: string) => page.getByLabel(`${municipality}, 2023`)
    await cell('De Ronde Venen').focus()
    await page.keyboard.type('12,5')
    await page.keyboard.press('ArrowDown')
    await expect(cell('Montfoort')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(cell('De Ronde Venen')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('form [role=alert]')).toContainText('De Ronde Venen, 2023: Dit is een aantal')
    await expect(cell('De Ronde Venen')).toHaveValue('12,5')
  })
})
