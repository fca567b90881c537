import { emailOf } from './support/pages'
import { expectReadable } from './support/readable'
import { expect, test } from './support/test'

const kpi = '/regio/utrecht-west/agenda/2022-2025/kpi/3.2'

// One KPI goes through the hands of everybody, so these tests come after each other.
test.describe.configure({ mode: 'serial' })

for (const javaScriptEnabled of [true, false]) {
  const year = javaScriptEnabled ? '2019' : '2020'
  const cell = (municipality: string) => `${municipality}, ${year}`

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: emailOf('monitoring') })

    test('figures are entered, checked by their municipality and published; a reader gets no small number', async ({ page, openAs }) => {
      await page.goto(`${kpi}/invoeren?soort=jaar`)
      await page.getByLabel(cell('Woerden')).fill('1.234')
      await page.getByLabel(cell('Oudewater')).fill('4/60')
      await page.getByRole('button', { name: 'Bewaar de cijfers' }).click()
      await expect(page.getByText('Bedoel je 1234 of 1,234?').first()).toBeVisible()
      await expect(page.getByLabel(cell('Oudewater'))).toHaveValue('4/60')
      if (javaScriptEnabled) await expectReadable(page)
      await page.getByLabel(cell('Woerden')).fill('30/120')
      await page.getByRole('button', { name: 'Bewaar de cijfers' }).click()
      await expect(page.getByText('De cijfers zijn bewaard.')).toBeVisible()

      const officer = await openAs(emailOf('beleidsambtenaar'))
      await officer.goto(`${kpi}/controleren`)
      const form = officer.getByRole('form', { name: `Woerden, ${year}` })
      await form.getByLabel('Wat zegt dit cijfer?').fill(`Een kwart, in ${year}.`)
      await form.getByRole('button', { name: 'Het cijfer klopt' }).click()
      await expect(officer.getByText('De controle is bewaard.')).toBeVisible()

      await page.goto(kpi)
      await expect(page.getByRole('table', { name: 'Wat lezers nu zien en na publiceren' })).toBeVisible()
      await page.getByRole('button', { name: 'Publiceer' }).click()
      await expect(page.getByText('De cijfers zijn gepubliceerd.')).toBeVisible()

      const reader = await openAs(emailOf('lezer'))
      await reader.goto(kpi)
      await expect(reader.getByText(`Een kwart, in ${year}.`)).toBeVisible()
      expect(await reader.content()).not.toContain('6,7')
    })
  })
}

test.describe('a KPI on its way', () => {
  test.use({ signedInAs: emailOf('monitoring') })

  test('goes a step further, and back with a reason', async ({ page }) => {
    await page.goto(kpi)
    await page.getByRole('button', { name: 'Adviseer positief' }).click()
    await expect(page.getByText('De stap is vastgelegd.')).toBeVisible()
    await page.getByText('Zet een stap terug…').click()
    await page.getByRole('button', { name: 'Zet een stap terug' }).click()
    await expect(page.getByRole('alert').getByText('Vul in waarom.')).toBeVisible()
    await page.getByLabel('Waarom?').first().fill('De noemer is nog niet duidelijk.')
    await page.getByRole('button', { name: 'Zet een stap terug' }).click()
    await expect(page.getByText('De noemer is nog niet duidelijk.')).toBeVisible()
  })

  test('its sheet is changed, and of two neither loses a word', async ({ page, openAs }) => {
    const other = await openAs(emailOf('programmamanager'))
    await page.goto(`${kpi}/wijzigen`)
    await other.goto(`${kpi}/wijzigen`)
    await page.getByLabel('Waarom wil de regio dit weten?').fill('Wij willen het weten.')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.getByText('Het KPI-blad is bewaard.')).toBeVisible()
    await other.getByLabel('Waarom wil de regio dit weten?').fill('De raad vraagt ernaar.')
    await other.getByRole('button', { name: 'Bewaar' }).click()
    await expect(other.getByText('Een collega heeft dit KPI-blad intussen gewijzigd.')).toBeVisible()
    await expect(other.getByRole('row', { name: /^Waarom verschilt/ })).toContainText('Wij willen het weten.')
    await expect(other.getByLabel('Waarom wil de regio dit weten?')).toHaveValue('De raad vraagt ernaar.')
    await other.getByRole('button', { name: 'Bewaar mijn versie' }).click()
    await expect(other.getByText('Het KPI-blad is bewaard.')).toBeVisible()
  })
})
