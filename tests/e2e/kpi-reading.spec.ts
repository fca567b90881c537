import type { Page } from 'playwright/test'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const kpi = '/regio/utrecht-west/agenda/2022-2025/kpi'

const fileAt = async (page: Page, link: string, nth = 0) => {
  const href = await page.getByRole('link', { name: link, exact: true }).nth(nth).getAttribute('href')
  const answer = await page.request.get(href!)
  expect(answer.status()).toBe(200)
  return answer.body()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: emailOf('lezer') })

    test('a reader chooses lines and years; they stand in the address, on the page and in every file', async ({ page }) => {
      await page.goto(`${kpi}/1.1`)
      await page.getByText('Kies lijnen en jaren').click()
      for (const other of ['De Ronde Venen', 'Montfoort', 'Oudewater', 'Stichtse Vecht']) await page.getByLabel(other).uncheck()
      await page.getByRole('combobox', { name: 'Van' }).selectOption('2022')
      await page.getByRole('button', { name: 'Toon', exact: true }).click()
      await expect(page).toHaveURL(/\?lijn=woerden&lijn=regio&van=2022&tot=2022#cijfers$/)
      const table = page.getByRole('table', { name: /^Aantal kinderen in verblijf/ })
      await expect(table.getByRole('row')).toHaveText([/halfjaar/, /^Woerden/, /^Som van gemeenten/])
      await expect(table).toHaveCount(1)

      const csv = (await fileAt(page, 'CSV')).toString('utf8')
      expect(csv).toContain('Woerden')
      expect(csv).not.toMatch(/Montfoort|2021/)
      const svg = (await fileAt(page, 'SVG')).toString('utf8')
      expect(svg).toContain('Woerden')
      expect(svg).not.toMatch(/Montfoort|2021/)
      expect((await fileAt(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')
      expect((await fileAt(page, 'Excel')).subarray(0, 2).toString('latin1')).toBe('PK')
    })
  })

test.describe('a percentage as a number', () => {
  test.use({ signedInAs: emailOf('monitoring') })

  test('is there for who works with the figures, and for a reader as far as it was published', async ({ page, openAs }) => {
    await page.goto(`${kpi}/3.2`)
    await page.getByRole('link', { name: 'Toon aantallen' }).click()
    await expect(page.getByRole('table', { name: /aantal jeugdigen$/ }).first()).toBeVisible()
    expect((await fileAt(page, 'SVG')).toString('utf8')).toContain('>jeugdigen<')
    expect((await fileAt(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')

    const reader = await openAs(emailOf('lezer'))
    await reader.goto(`${kpi}/B13?toon=aantal`)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('B13')
    await expect(reader.getByText('aantal jeugdigen')).toHaveCount(0)
    await expect(reader.getByRole('link', { name: 'Toon aantallen' })).toHaveCount(0)

    await reader.goto(`${kpi}/C7`)
    await reader.getByRole('link', { name: 'Toon aantallen' }).click()
    await expect(reader.getByText('afgerond op vijftallen')).toBeVisible()
    const counts = reader.getByRole('table', { name: /aantal jeugdigen$/ })
    await expect(counts.getByRole('row', { name: /^Woerden/ })).toContainText('75')
  })
})
