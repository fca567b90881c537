import type { Page } from 'playwright/test'
import { axe } from './support/axe'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const region = '/regio/utrecht-west'

/** A bottleneck of his own, so that no other test meets it. */
async function aBottleneck(page: Page, needed: string): Promise<string> {
  await page.goto(`${region}/agenda/2022-2025/knelpunten/nieuw?bij=activiteit-2.1a`)
  for (const [label, text] of [
    ['Wat is het knelpunt?', needed],
    ['Oorzaak', 'Er is geen lijst.'],
    ['Gevolg', 'Teams zoeken zelf.'],
    ['Wat is nodig?', needed],
    ['Van wie?', 'PHO Utrecht West'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await expect(page.getByText('Het knelpunt is vastgelegd.')).toBeVisible()
  return page.url().split('?')[0]!
}

async function solve(page: Page, bottleneck: string) {
  await page.goto(bottleneck)
  await page.getByLabel('Hoe is het opgelost?').fill('De lijst is er.')
  await page.getByRole('button', { name: 'Meld opgelost' }).click()
  await expect(page.getByText('De stap is bewaard.')).toBeVisible()
}

/** Sends a step from a page that was opened before a colleague solved it. */
async function takeUpTooLate(page: Page, colleague: Page, bottleneck: string) {
  await page.goto(bottleneck)
  await solve(colleague, bottleneck)
  await page.getByLabel('Wat gaat er gebeuren?').fill('Ik bel de teams.')
  await page.getByRole('button', { name: 'Neem in behandeling' }).click()
  await expect(page.getByText('Dit knelpunt is intussen opgelost; je stap is niet gezet.')).toBeVisible()
  await expect(page.getByText('Je schreef: Ik bel de teams.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open opnieuw' })).toBeVisible()
}

test.describe('on paper', () => {
  test.use({ signedInAs: emailOf('programmateam') })

  test('a full year of the region fits one sheet of A3', async ({ page }) => {
    await page.goto(`${region}/jaar?jaar=2023`)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    const [, width, height] = paper.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/)!
    expect([Math.round(Number(width) / 2.8346), Math.round(Number(height) / 2.8346)]).toEqual([420, 297])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, signedInAs: emailOf('programmateam') })

  test('a term that is late is done with a word and an address, stands so on the year, and is opened again', async ({ page }) => {
    await page.goto(`${region}/taken`)
    await page.getByRole('link', { name: 'Meld gedaan Risico’s nalopen voor de rapportage aan de raad, 1 mei 2023' }).click()
    await page.getByLabel('Opmerking').fill('Nagelopen met de accounthouders.')
    await page.getByLabel('Waar is het te vinden?').fill('op de schijf')
    await page.getByRole('button', { name: 'Meld gedaan' }).click()
    await expect(page.locator('form [role=alert]').getByText('Typ een adres dat begint met https://.')).toBeVisible()
    await expect(page.getByText('je stap is niet gezet')).toBeHidden()
    await expect(page.getByLabel('Opmerking')).toHaveValue('Nagelopen met de accounthouders.')
    await page.getByLabel('Waar is het te vinden?').fill('https://regio.example/risicos')
    await page.getByRole('button', { name: 'Meld gedaan' }).click()
    await expect(page.getByText('De taak is gedaan gemeld.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'https://regio.example/risicos' })).toBeVisible()
    const term = page.url().split('?')[0]!

    await page.goto(`${region}/jaar`)
    const inMay = page.locator('.year-month').filter({ has: page.getByRole('heading', { name: 'mei' }) })
    await expect(inMay.getByRole('listitem').filter({ hasText: 'Risico’s nalopen' })).toContainText('Gedaan')
    await page.goto(term)
    await page.getByRole('button', { name: 'Zet weer open' }).click()
    await expect(page.getByText('De taak staat weer open.')).toBeVisible()
    await expect(page.getByText('Te laat')).toBeVisible()
  })

  test('an officer says for his own municipality that the data went back, nothing about clients, and opens it again', async ({
    openAs,
  }) => {
    const page = await openAs(emailOf('beleidsambtenaar'))
    await page.goto(`${region}/taken`)
    await page.getByRole('link', { name: /^Meld gedaan Cliëntdata.* 28 juni 2023$/ }).click()
    await expect(page.getByRole('heading', { name: 'Gedaan, Woerden?' })).toBeVisible()
    await page.getByLabel('Opmerking').fill('Besproken: Jan, geboren 12-03-2011.')
    await page.getByRole('button', { name: 'Meld gedaan' }).click()
    await expect(page.locator('.field-error')).toBeVisible()
    await page.getByLabel('Opmerking').fill('Besproken in het team.')
    await page.getByRole('button', { name: 'Meld gedaan' }).click()
    await expect(page.getByText('De taak is gedaan gemeld.')).toBeVisible()
    await page.getByRole('link', { name: 'Alle termijnen per gemeente' }).click()
    await expect(page.getByRole('row', { name: /^28 juni 2023/ })).toContainText('1 van 5')
    await page.getByRole('link', { name: '28 juni 2023', exact: true }).click()
    await page.getByRole('button', { name: 'Zet weer open' }).click()
    await expect(page.getByText('De taak staat weer open.')).toBeVisible()
  })

  test('a step from a page that is no longer true says that it was not taken, and what was typed', async ({ page, openAs }) => {
    const bottleneck = await aBottleneck(page, 'Een lijst van steunpunten zonder script')
    await takeUpTooLate(page, await openAs(emailOf('secretaris')), bottleneck)
  })
})

test.describe('with JavaScript', () => {
  test.use({ signedInAs: emailOf('programmateam') })

  test('a step from a page that is no longer true says so too', async ({ page, openAs }) => {
    const bottleneck = await aBottleneck(page, 'Een lijst van steunpunten met script')
    await takeUpTooLate(page, await openAs(emailOf('secretaris')), bottleneck)
    await page.goto(`${region}/taken`)
    await page
      .getByRole('link', { name: /^Meld gedaan Risico’s nalopen/ })
      .first()
      .click()
    expect((await axe(page)).violations).toEqual([])
  })
})
