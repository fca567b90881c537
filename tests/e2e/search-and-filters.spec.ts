import type { Locator, Page } from 'playwright/test'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'
import { activity, list, myUpdates, updateOf } from './support/update'

// Paging over a long list: tests/db/activity-list.test.ts. What is asserted here is of municipalities and activities
// that the other specs leave as the example has them.
test.use({ signedInAs: emailOf('wethouder') })

/** Until the next page is there. */
const follow = (page: Page, link: Locator) => Promise.all([page.waitForEvent('load'), link.click()])
const filter = (page: Page) => follow(page, page.getByRole('button', { name: 'Filter' }))
const codes = async (page: Page) => (await page.getByRole('rowheader').allInnerTexts()).map((name) => name.split(' ')[0])

test('a light with a municipality means the light of that municipality', async ({ page }) => {
  await page.goto(list())
  await page.getByLabel('Licht').selectOption('Loopt vast')
  await page.getByLabel('Gemeente').selectOption('Oudewater')
  await filter(page)
  await expect(page).toHaveURL(/gemeente=oudewater&.*licht=loopt-vast/)
  expect(await codes(page)).toEqual(['3.1a'])
  await expect(page.getByRole('row', { name: /^3\.1a/ })).toContainText('Loopt vast')

  // In Woerden, 3.1a is not stuck.
  await page.getByLabel('Gemeente').selectOption('Woerden')
  await filter(page)
  expect(await codes(page)).not.toContain('3.1a')
})

test('the number of a light on the overview leads to what has that light now', async ({ page }) => {
  await page.goto('/regio/utrecht-west/overzicht')
  await follow(page, page.getByRole('link', { name: /^\d+ Loopt vast$/ }))
  const found = await codes(page)
  for (const stuck of ['2.3b', '2.4a', '3.1a']) expect(found).toContain(stuck)
  for (const row of await page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all())
    await expect(row).not.toContainText('Niet gemeld')
})

test('what was not updated since a day, in whatever way the day is typed', async ({ page }) => {
  await page.goto(list())
  await page.getByLabel('Gemeente').selectOption('Stichtse Vecht')
  await page.getByLabel('Niet bijgewerkt sinds').fill('1 jan 2023')
  await filter(page)
  expect(await codes(page)).toEqual(['1.2b', '2.1b', '3.1a', '3.1b'])
  await expect(page.getByLabel('Niet bijgewerkt sinds')).toHaveValue('1 januari 2023')
})

test('filters go together with the search and the order, and can be cleared', async ({ page }) => {
  await page.goto(list())
  await page.getByLabel('Zoek').fill('STEUN')
  await page.getByLabel('Ambitie').selectOption('2')
  await page.getByLabel('Schaalniveau').selectOption('Lokaal')
  await filter(page)
  const found = await codes(page)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((code) => code?.startsWith('2.'))).toBe(true)

  await page.getByRole('columnheader', { name: 'Planning' }).getByRole('link').click()
  await expect(page).toHaveURL(/zoek=STEUN&ambitie=2&schaal=lokaal&sorteer=gereed$/)
  await expect(page.getByRole('columnheader', { name: 'Planning' })).toHaveAttribute('aria-sort', 'ascending')
  expect([...(await codes(page))].sort()).toEqual([...found].sort())

  // Another filter keeps the order.
  await page.getByLabel('Schaalniveau').selectOption('Alle')
  await filter(page)
  await expect(page).toHaveURL(/sorteer=gereed/)
  await page.getByRole('link', { name: 'Wis filters' }).first().click()
  await expect(page).toHaveURL(list())
})

test('sorted by light, what is stuck comes first', async ({ page }) => {
  await page.goto(list('ambitie=2&sorteer=licht'))
  expect((await codes(page)).slice(0, 3)).toEqual(['2.1a', '2.3b', '2.4a'])
  await expect(page.getByRole('columnheader', { name: 'Stand' })).toHaveAttribute('aria-sort', 'descending')
})

test('nothing found says so and leads back', async ({ page }) => {
  await page.goto(list('zoek=bestaatniet'))
  await expect(page.getByText('Geen activiteiten gevonden')).toBeVisible()
  await page.getByRole('link', { name: 'Wis filters' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('35 activiteiten en 3 deelstappen')
})

const nonsense = [
  'ambitie=99&schaal=mars&gemeente=%27--&trekker=%22&status=x&licht=paars&sinds=gisteren&sorteer=x&pagina=-1',
  'pagina=1e9&zoek=%25_%5C',
  'pagina=2',
  'zoek=a&zoek=b&ambitie=1&ambitie=2',
  `zoek=${'x'.repeat(3000)}`,
  'ambitie=%E0%A4%A',
  'sinds=31-02-2023',
  'sinds=1-1-99999',
  'constructor=1&__proto__=2&toString=3',
]
for (const query of nonsense) {
  test(`nonsense in the address is no fault: ${query.slice(0, 60)}`, async ({ page }) => {
    const answer = await page.goto(list(query))
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ activiteit/)
  })
}

for (const melding of ['constructor', 'toString', '__proto__']) {
  test(`a notice that the app does not know is left out: ${melding}`, async ({ page }) => {
    const answer = await page.goto(`${myUpdates}?melding=${melding}&code=<b>`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('status')).toHaveCount(0)
  })
}

for (const path of [
  `${list()}/../activiteit/9.9z`,
  `${list()}/../..`,
  '/regio/utrecht-west/agenda/2022-2025/ambitie/99999999999',
  updateOf('3.1a', 'nergens'),
]) {
  test(`an address that leads nowhere is not found: ${path}`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404)
  })
}

for (const path of ['/regio/%00', '/regio/%E0%A4%A', list('zoek=%00'), `${activity('1.1a')}%00`, `${updateOf('3.1a')}?gemeente=%00`]) {
  test(`an address that can not be read says so: ${path}`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(400)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit adres klopt niet')
  })
}

test('past the last page one comes back to the first', async ({ page }) => {
  await page.goto(list('ambitie=1&pagina=2'))
  await expect(page).toHaveURL(list('ambitie=1'))
  await page.goto(`${activity('3.1a')}?geschiedenis=99`)
  await expect(page).toHaveURL(activity('3.1a'))
})
