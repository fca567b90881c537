import { aManagerOfNothing } from './support/account'
import { expect, test } from './support/test'

const notice = '#melding'

test('a programme manager makes an agenda from nothing, orders it, lets the board adopt it, and follows it up', async ({ openAs }) => {
  const page = await openAs(await aManagerOfNothing('proefregio'))
  await page.goto('/regio/proefregio')
  await page.getByRole('link', { name: 'Agenda’s in concept' }).click()
  await page.getByRole('link', { name: 'Nieuwe agenda' }).click()
  await page.getByLabel('Titel').fill('Proefagenda 2031-2032')
  await page.getByLabel('Eerste jaar').fill('2032')
  await page.getByLabel('Laatste jaar').fill('2031')
  await page.getByLabel('Onderste niveau', { exact: true }).fill('Stap')
  await page.getByLabel('Onderste niveau, meervoud').fill('Stappen')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.locator('form [role=alert]')).toContainText('De agenda eindigt voor zij begint.')
  await expect(page.getByLabel('Titel')).toHaveValue('Proefagenda 2031-2032')
  await page.getByLabel('Eerste jaar').fill('2031')
  await page.getByLabel('Laatste jaar').fill('2032')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.locator(notice)).toContainText('als concept')

  await page.getByRole('link', { name: 'Voeg toe: ambitie' }).click()
  await page.getByLabel('Titel').fill('Zo thuis mogelijk')
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByRole('link', { name: 'Voeg toe onder 1: resultaat' }).click()
  await page.getByLabel('Titel').fill('Minder plaatsingen')
  await page.getByRole('button', { name: 'Bewaar' }).click()

  for (const [code, title] of [
    ['1.1a', 'Pleegzorg versterken'],
    ['1.1b', 'Doorstroom volgen'],
  ] as const) {
    await page.getByRole('link', { name: 'Voeg toe onder 1.1: stap' }).click()
    await page.getByLabel('Nummer').fill(code)
    await page.getByLabel('Titel').fill(title)
    await page.getByLabel('Planning in het document').fill('Jaarlijks in sept')
    await expect(page.getByText('De app leest: Elk jaar in september')).toBeVisible()
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await expect(page.locator(notice)).toContainText('bewaard')
  }
  const names = page.locator('.structure-name')
  await expect(names).toHaveText([/1\.1a/, /1\.1b/])
  await page.getByRole('button', { name: '1.1b omhoog' }).click()
  await expect(names).toHaveText([/1\.1b/, /1\.1a/])
  const items = page.locator('.structure > li')
  await items.nth(1).dragTo(items.nth(0))
  await expect(names).toHaveText([/1\.1a/, /1\.1b/])
  await page.getByRole('button', { name: 'Maak ongedaan' }).click()
  await expect(names).toHaveText([/1\.1b/, /1\.1a/])

  await page.getByRole('link', { name: 'Vaststellen', exact: true }).click()
  await page.getByLabel('Wat is besloten').fill('Conform het voorstel.')
  await page.getByLabel('Op welke dag').first().fill('2023-06-01')
  await page.getByLabel('Welk overleg').fill('PHO')
  await page.getByRole('button', { name: 'Stel de agenda vast' }).click()
  await expect(page.locator(notice)).toContainText('De agenda is vastgesteld.')

  await page.goto('/regio/proefregio/agenda/2031-2032/opbouw/ambitie/1')
  await page.getByText('Meer: andere namen').click()
  await page.getByLabel('Wonen en verblijf').check()
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await expect(page.locator(notice)).toContainText('bewaard')
  const structure = page.url()
  await page.goto('/bovenregionaal')
  const beside = page.getByRole('table', { name: 'Wonen en verblijf: de regio’s naast elkaar' })
  await expect(beside.getByRole('link', { name: 'Ambitie 1: Zo thuis mogelijk' })).toBeVisible()
  await expect(beside.getByRole('row', { name: /^Utrecht West/ }).getByRole('link')).toHaveCount(0)
  await page.goto(structure)

  await page.getByRole('link', { name: /^1\.1a/ }).click()
  await page.getByText('Laat dit vervallen…').click()
  await page.getByRole('button', { name: 'Laat vervallen' }).click()
  await expect(page.locator('form [role=alert]')).toContainText('Vul in waarom dit vervalt.')
  await page.getByLabel('Waarom vervalt dit?').fill('Geen geld meer.')
  await page.getByRole('button', { name: 'Laat vervallen' }).click()
  await expect(page.locator('.structure-head', { hasText: '1.1a' })).toContainText('Vervallen')

  await page.getByRole('link', { name: 'Nieuwe versie' }).click()
  await page.getByRole('button', { name: 'Begin de nieuwe versie' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Proefagenda 2033-2034')
  await expect(names).toHaveText([/1\.1b/])
  await page.getByRole('link', { name: /De draad met/ }).click()
  await expect(page.getByRole('row', { name: /1\.1a Pleegzorg versterken Vervallen/ })).toBeVisible()
})
