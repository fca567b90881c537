import { readFile } from 'node:fs/promises'
import { aManagerOfNothing } from './support/account'
import { axe } from './support/axe'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const notice = '#melding'
/** Writing a whole agenda takes a second, and on a busy machine more than a page may. */
const whole = { timeout: 30_000 }

test('a whole agenda goes as a file to a new region, is looked over, imported and taken back; a pasted table adds to it', async ({
  openAs,
}) => {
  const source = await openAs(emailOf('programmamanager'))
  await source.goto('/regio/utrecht-west/agenda/2022-2025/opbouw')
  const [download] = await Promise.all([source.waitForEvent('download'), source.getByRole('link', { name: 'Exporteren (Excel)' }).click()])
  expect(download.suggestedFilename()).toBe('Agenda Utrecht West 2022-2025.xlsx')
  const file = { name: 'agenda.xlsx', mimeType: '', buffer: await readFile(await download.path()) }

  const page = await openAs(await aManagerOfNothing('bestandsregio'))
  await page.goto('/regio/bestandsregio/agendas/nieuw')
  await page.getByLabel('Titel').fill('Uit een bestand')
  await page.getByLabel('Eerste jaar').fill('2031')
  await page.getByLabel('Laatste jaar').fill('2032')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Importeren' }).click()

  await page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name: 'oud.xls', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') })
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByRole('alert', { name: 'Het bestand is niet gelezen' })).toContainText(
    'heeft een wachtwoord of is een oud Excel-bestand',
  )

  await page.getByLabel('Bestand', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page.getByText('Er is nog niets bewaard. Importeren voegt')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Regionale agenda Jeugd Utrecht West 2022-2025/ })).toContainText('gewijzigd')
  await expect(page.getByRole('row', { name: /^1 · .+ Ambities, regel 2/ })).toContainText('nieuw')
  expect((await axe(page)).violations).toEqual([])
  await page.getByRole('button', { name: 'Importeren' }).click()
  await expect(page.locator(notice)).toContainText('De agenda is geïmporteerd.', whole)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Regionale agenda Jeugd Utrecht West 2022-2025')

  const names = page.locator('.structure-name')
  const count = await names.count()
  await page.getByRole('link', { name: 'Importeren' }).click()
  await page.getByRole('textbox', { name: 'De tabel' }).fill('zomaar wat tekst')
  await page.getByRole('button', { name: 'Bekijk wat de tabel verandert' }).click()
  await expect(page.getByText('Kies waar de tabel bij hoort.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'De tabel' })).toHaveValue('zomaar wat tekst')
  await page.getByLabel('Bij welke ambitie?').selectOption('2')
  const table = [
    'Resultaten\tActiviteiten\tBetrokkenen\tSchaalniveau\tPlanning',
    '1. Er is inzicht\tk. Samen leren\tSAVE\tLokaal\tnajaar',
  ].join('\n')
  await page.getByRole('textbox', { name: 'De tabel' }).fill(table)
  await page.getByRole('button', { name: 'Bekijk wat de tabel verandert' }).click()
  await expect(page.getByText('Regel 2: de planning “najaar” kan de app niet als datum lezen')).toBeVisible()
  await expect(page.getByRole('row', { name: /^2\.1k · Samen leren/ })).toContainText('nieuw')
  await page.getByRole('button', { name: 'Importeren' }).click()
  await expect(names).toHaveCount(count + 1, whole)
  for (const left of [count, 0]) {
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await expect(names).toHaveCount(left, whole)
  }
})
