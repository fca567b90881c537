import { expect, test } from './support/test'

const region = '/openbaar/utrecht-west'

test.describe('somebody who is not signed in and has no JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('reads what the region wants, does and measures, how it goes, and the report that says so', async ({ page }) => {
    await page.goto('/openbaar')
    await page.getByRole('link', { name: 'Regio Utrecht West' }).click()
    await page.getByRole('link', { name: 'De agenda 2022-2025' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regionale agenda Jeugd Utrecht West 2022-2025')
    for (const name of ['Wat we willen', 'Wat we doen', 'Hoe het gaat', 'Hoe we het meten'])
      await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible()
    await expect(page.getByText('Aantal kinderen in verblijf').first()).toBeVisible()
    await expect(page.locator('body')).not.toContainText(/@|Fenna|Hanneke/)
    await page.getByRole('link', { name: /^Voortgangsrapportage .*2e halfjaar 2022/ }).click()
    await expect(page.getByText('Het bestuur stelde dit rapport vast op 2 februari 2023.')).toBeVisible()
    await page.getByRole('link', { name: 'Het vaste adres van versie 1' }).click()
    expect(new URL(page.url()).pathname).toBe(`${region}/2022-2025/rapport/2022-2/versie/1`)
    await page.getByRole('link', { name: 'Toegankelijkheid' }).click()
    await expect(page.getByRole('heading', { name: /^Status [A-E]/ })).toBeVisible()
  })

  test('finds the statements under the page to sign in', async ({ page }) => {
    await page.goto('/aanmelden')
    for (const name of ['Toegankelijkheid', 'Privacy', 'Kwetsbaarheid melden'])
      await expect(page.getByRole('contentinfo').getByRole('link', { name })).toBeVisible()
  })
})

test.describe('the programme manager', () => {
  // Of a region that other tests do not look at as everybody.
  test.use({ signedInAs: 'programma@zuidoost-utrecht.example' })
  const settings = '/regio/zuidoost-utrecht/instellingen'
  const shown = '/openbaar/zuidoost-utrecht'

  test('decides what everybody may read, after a look at who is named, and it holds at once', async ({ page, request }) => {
    const choose = async (question: RegExp, answer: 'Ja' | 'Nee') =>
      page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check()
    const send = () => page.getByRole('button', { name: 'Bewaar wat openbaar is' }).click()
    const saved = () => expect(page.getByText('Wat iedereen mag lezen is bewaard.')).toBeVisible()
    const goal = page.getByRole('textbox', { name: 'Doel' })
    const keep = async (text: string) => {
      await goal.fill(text)
      await page.getByRole('button', { name: 'Bewaar' }).click()
      await expect(page.locator('#melding')).toContainText('bewaard')
    }

    await page.goto('/regio/zuidoost-utrecht/agenda/2022-2023/opbouw/ambitie/1')
    const before = await goal.inputValue()
    await keep(`${before} Vragen? Mail r.smit@zeist.example.`)
    await page.goto(settings)
    expect((await request.get(shown)).status()).toBe(404)
    await choose(/^Mag iedereen lezen/, 'Ja')
    await choose(/^Mag iedereen de gegevens/, 'Ja')
    await send()
    await expect(page.locator('form [role=alert]')).toContainText('Kijk eerst welke namen er staan')
    await page.getByLabel('Ik heb gekeken welke namen er staan').check()
    const named = page.getByRole('listitem').filter({ hasText: 'r.smit@zeist.example' })
    await named.getByRole('link').click()
    await keep(before)
    await page.goto(settings)
    await expect(page.getByText('r.smit@zeist.example')).toHaveCount(0)
    await choose(/^Mag iedereen lezen/, 'Ja')
    await choose(/^Mag iedereen de gegevens/, 'Ja')
    await send()
    await saved()
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' })).toBeVisible()
    for (const path of [shown, `${shown}/2022-2023`, `${shown}/cijfers.csv`, '/api/v1/regios/zuidoost-utrecht'])
      expect((await request.get(path)).status(), path).toBe(200)

    await choose(/^Mag iedereen lezen/, 'Nee')
    await send()
    await expect(page.getByRole('radiogroup', { name: /^Mag iedereen de gegevens/ }).getByRole('radio', { name: 'Nee' })).toBeChecked()
    for (const path of [shown, `${shown}/2022-2023`, `${shown}/cijfers.csv`, '/api/v1/regios/zuidoost-utrecht'])
      expect((await request.get(path)).status(), path).toBe(404)
  })
})
