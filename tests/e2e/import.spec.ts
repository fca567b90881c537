import type { Page } from 'playwright/test'
import { demoPassword } from '../../seeds/demo-accounts'
import { anAccount, endSessionsOf, inDatabase, makeAnalyst } from './support/account'
import { axe } from './support/axe'
import { emailOf } from './support/pages'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'

const imports = '/regio/utrecht-west/agenda/2022-2025/kpis/importeren'

async function choose(page: Page, name: string, content: string | Buffer) {
  await page.goto(imports)
  await page.getByLabel('Bestand').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
}

const outcomeAt = (page: Page, line: number) =>
  page
    .getByRole('row', { name: `Regel ${line} ` })
    .getByRole('cell')
    .last()

// Each changes a figure of its own: they run beside each other.
for (const { javaScriptEnabled, year, half, before } of [
  { javaScriptEnabled: true, year: 2017, half: '1e halfjaar 2022', before: 50 },
  { javaScriptEnabled: false, year: 2018, half: '2e halfjaar 2022', before: 47 },
]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: emailOf('monitoring') })

    test('a file is chosen, told what it is about, looked over, imported and undone', async ({ page }) => {
      const lines = [
        `Woerden;2021;1.1;49;`,
        `Woerden;${half};1.1;48;voorlopig`,
        `GM0632;${year};Verblijf in ${year};51;`,
        `Ergens;${year};1.1;3;`,
      ]
      await choose(page, `verblijf-${year}.csv`, ['regio;periode;indicator;waarde;status', ...lines].join('\n'))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`verblijf-${year}.csv`)
      await expect(outcomeAt(page, 4)).toContainText('geweigerd Van deze indicator is niet gekozen welke KPI het is.')

      await page.getByLabel(`Verblijf in ${year}`).selectOption({ label: '1.1 Aantal kinderen in verblijf' })
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
      await expect(page.getByText('Je keuzes zijn bewaard.')).toBeVisible()
      await expect(outcomeAt(page, 2)).toHaveText('ongewijzigd 49')
      await expect(outcomeAt(page, 3)).toHaveText(`gewijzigd van ${before} naar 48 (voorlopig)`)
      await expect(outcomeAt(page, 4)).toHaveText('nieuw 51')
      await expect(outcomeAt(page, 5)).toContainText('geweigerd "Ergens" is geen gemeente van deze regio')
      await expect(page.getByText('Importeren bewaart 2 cijfers: 1 nieuw, 1 gewijzigd. Wat is geweigerd (1), blijft weg.')).toBeVisible()
      if (javaScriptEnabled) expect((await axe(page)).violations).toEqual([])

      await page.getByRole('link', { name: 'Geweigerd (1)' }).click()
      await expect(outcomeAt(page, 5)).toBeVisible()
      await expect(outcomeAt(page, 4)).toHaveCount(0)

      await page.getByRole('button', { name: 'Importeren' }).click()
      await expect(page.getByText('De cijfers zijn geïmporteerd.')).toBeVisible()
      expect(await figuresOf(year)).toEqual(['51.0000'])

      await page.goto(imports)
      const log = page.getByRole('row', { name: `verblijf-${year}.csv` })
      await expect(log).toContainText('1 nieuw, 1 gewijzigd, 1 ongewijzigd, 1 geweigerd')
      await log.getByRole('link').click()
      await page.getByRole('button', { name: 'Maak ongedaan' }).click()
      await expect(page.getByText('De import is ongedaan gemaakt: de cijfers zijn weer zoals ze waren.')).toBeVisible()
      expect(await figuresOf(year)).toEqual([])
    })

    test('a file of the wrong kind is refused at its field, and nothing of it is kept', async ({ page }) => {
      const kept = () => inDatabase('SELECT id FROM "MeasurementImport" WHERE "fileName" = $1', [`plaatje-${year}.csv`])
      await choose(page, `plaatje-${year}.csv`, Buffer.from('89504e470d0a1a0a', 'hex'))
      await expect(page.getByRole('alert', { name: 'Het bestand is niet gelezen' })).toContainText(
        'Dit soort bestand kan niet worden geïmporteerd.',
      )
      await expect(page.getByLabel('Bestand', { exact: true })).toHaveAccessibleDescription(
        /Kies een CSV-bestand, een Excel-bestand \(\.xlsx\) of een JSON/,
      )
      expect(await kept()).toEqual([])
    })

    test('what was chosen while the session ended is back after signing in', async ({ page }) => {
      const email = await anAccount()
      await makeAnalyst(email)
      await page.context().clearCookies()
      await signIn(page, email, imports)
      await choose(page, 'sessie.csv', `gemeente;Een in ${year};Twee in ${year}\nWoerden;1;2\nOudewater;3;4`)
      const kpi = page.getByLabel(`KPI van Twee in ${year}`)
      await kpi.selectOption({ label: '1.1 Aantal kinderen in verblijf' })
      await page.getByLabel(`Periode van Een in ${year}`).fill('ooit')
      await endSessionsOf(email)
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
      await page.getByLabel('E-mailadres').fill(email)
      await page.getByLabel('Wachtwoord').fill(demoPassword)
      await page.getByRole('button', { name: 'Aanmelden' }).click()
      await expect(page.getByText('Dit vulde je in toen je sessie verliep.')).toBeVisible()
      await expect(kpi.locator('option:checked')).toHaveText('1.1 Aantal kinderen in verblijf')
      await expect(page.getByLabel(`Periode van Een in ${year}`)).toHaveValue('ooit')
      await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
      await expect(page.getByText('Je keuzes zijn bewaard.')).toBeVisible()
      await expect(page.getByText('Dit vulde je in toen je sessie verliep.')).toHaveCount(0)
    })
  })
}

test.describe('with JavaScript', () => {
  test.use({ signedInAs: emailOf('monitoring') })

  test('somebody sees how far reading and importing are, and a file that is too large is not sent', async ({ page }) => {
    const seen = new Set<string>()
    await page.exposeFunction('sawStep', (text: string) => seen.add(text))
    await page.addInitScript(() => {
      const tell = () => {
        const bar = document.querySelector('progress')
        if (bar)
          void (window as unknown as { sawStep: (text: string) => void }).sawStep(`${document.getElementById('voortgang')?.textContent}`)
      }
      new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    })
    const months = Array.from({ length: 12 * 40 }, (_, i) => `${1970 + Math.floor(i / 12)}MM${String((i % 12) + 1).padStart(2, '0')}`)
    const lines = ['Woerden', 'Oudewater', 'Montfoort', 'Stichtse Vecht', 'De Ronde Venen'].flatMap((name) =>
      months.map((month) => `${name};${month};1.1;${30 + name.length};`),
    )
    await choose(page, 'maanden.csv', ['regio;periode;indicator;waarde;status', ...lines].join('\n'))
    await page.getByRole('button', { name: 'Importeren' }).click()
    await expect(page.getByText('De cijfers zijn geïmporteerd.')).toBeVisible()
    await page.getByRole('button', { name: 'Maak ongedaan' }).click()
    await expect(page.getByText('De import is ongedaan gemaakt')).toBeVisible()
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'Stap 1 van 4: het bestand versturen',
        'Stap 1 van 2: vergelijken met wat er staat',
        'Stap 2 van 2: de cijfers opslaan',
      ]),
    )

    await choose(page, 'groot.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))
    await expect(page.getByLabel('Bestand', { exact: true })).toHaveAccessibleDescription(/Dit bestand is groter dan 20 MB/)
    await expect(page).toHaveURL(imports)
  })
})

const figuresOf = async (year: number) =>
  (
    await inDatabase(
      `SELECT m.value::text FROM "Measurement" m JOIN "Kpi" k ON k.id = m."kpiId" WHERE k.number = '1.1' AND m.period = $1`,
      [String(year)],
    )
  ).map(({ value }) => value)
