import { comparisonPath } from '../../lib/kernel/addresses'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const comparison = (query = '') => `${comparisonPath('utrecht-west', '2022-2025')}?van=2022-1&naar=2022-2${query}`

test.use({ signedInAs: emailOf('wethouder') })

test('two periods stand beside each other, item by item', async ({ page }) => {
  await page.goto(comparison())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1e halfjaar 2022 en 2e halfjaar 2022 naast elkaar')
  const row = page.getByRole('row', { name: /^1\.1a .*De Ronde Venen/ })
  await expect(row.getByRole('cell').nth(0)).toContainText('Nog geen oordeel')
  await expect(row.getByRole('cell').nth(1)).toContainText('Loopt risico')
})

test('a count leads to what it counts, and a filter stays in the address', async ({ page }) => {
  await page.goto(comparison())
  await page.getByRole('link', { name: /^\d+ Slechter$/ }).click()
  await expect(page).toHaveURL(/toon=slechter/)
  const rows = page.getByRole('table', { name: /^Stand in/ }).locator('tbody tr')
  for (const row of await rows.all()) await expect(row).toContainText('Slechter')

  await page.getByLabel('Gemeente').selectOption('Woerden')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/gemeente=woerden/)
  await expect(page).toHaveURL(/toon=slechter/)
})
