import type { Page } from 'playwright/test'
import { newPeriodPath, periodPath, periodsPath, settingsPath } from '../../lib/kernel/addresses'
import { inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expect, test } from './support/test'

const [region, agenda] = ['utrecht-west', '2022-2025']
const manager = emailOf('programmamanager')

const days = { opens: 'Melden kan vanaf', closes: 'Melden kan tot en met', meets: 'Het bestuur vergadert op' } as const
const day = (page: Page, name: keyof typeof days) => page.getByLabel(days[name])
const kind = (page: Page, name: string) => page.getByRole('radio', { name })
const plan = (page: Page) => page.getByRole('button', { name: 'Plan deze periode' }).click()
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar', exact: true }).click()
const rowOf = (page: Page, name: string) => page.getByRole('row', { name })
const remove = (slug: string) =>
  inDatabase(
    `DELETE FROM "ReportingPeriod" WHERE slug = $1 AND "agendaId" = (SELECT a.id FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId" WHERE r.slug = $2 AND a.slug = $3)`,
    [slug, region, agenda],
  )

/** The first half year of a later year, open from 20 May to 21 June. */
const add = (year: string) =>
  inDatabase(
    `WITH meeting AS (INSERT INTO "Meeting" (id, "regionId", "bodyId", "heldOn")
       SELECT gen_random_uuid(), b."regionId", b.id, ($1 || '-07-07')::date FROM "Body" b JOIN "Region" r ON r.id = b."regionId"
        WHERE r.slug = $2 AND b.kind = 'board' RETURNING *)
     INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn", "meetingId", "meetingOn")
     SELECT gen_random_uuid(), r.id, a.id, $1 || '-1', ($1 || '-01-01')::date, ($1 || '-06-30')::date, ($1 || '-05-20')::date, ($1 || '-06-21')::date, meeting.id, meeting."heldOn"
       FROM meeting, "Agenda" a JOIN "Region" r ON r.id = a."regionId" WHERE r.slug = $2 AND a.slug = $3`,
    [year, region, agenda],
  )

// One after the other: each leaves the periods as it found them.
test.describe.configure({ mode: 'serial' })

for (const { javaScriptEnabled, year } of [
  { javaScriptEnabled: true, year: '2024' },
  { javaScriptEnabled: false, year: '2025' },
]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, signedInAs: manager })
    test.afterEach(() => remove(`${year}-1`))

    test('the programme manager plans a period, and mistakes keep what was filled in', async ({ page }) => {
      await page.goto(periodsPath(region))
      await page.getByRole('link', { name: 'Plan een verslagperiode' }).click()
      await expect(kind(page, 'Een halfjaar')).toBeChecked()
      await expect(page.getByLabel('Welke?')).toHaveValue('2')
      await expect(page.getByLabel('Jaar', { exact: true })).toHaveValue('2023')
      await expect(day(page, 'opens')).toHaveValue('2023-11-13')
      await expect(day(page, 'closes')).toHaveValue('2023-12-15')
      await expect(day(page, 'meets')).toHaveValue('2024-01-04')

      await page.getByLabel('Welke?').selectOption('3e')
      await page.getByLabel('Jaar', { exact: true }).fill('volgend jaar')
      await day(page, 'closes').fill('2023-11-01')
      await plan(page)
      const summary = page.getByRole('alert', { name: 'Controleer het formulier' })
      await expect(summary).toBeFocused()
      await expect(summary.getByRole('link')).toHaveText([/Typ een jaar/, /op of na de dag waarop het melden begint/])
      await expect(page.getByLabel('Jaar', { exact: true })).toHaveValue('volgend jaar')
      await expect(page.getByLabel('Welke?')).toHaveValue('3')
      await expect(day(page, 'closes')).toHaveValue('2023-11-01')
      await expect(day(page, 'closes')).toHaveAttribute('aria-invalid', 'true')

      await page.getByLabel('Jaar', { exact: true }).fill('2023')
      await page.getByLabel('Welke?').selectOption('1e')
      await day(page, 'closes').fill('2023-12-15')
      await plan(page)
      await expect(page.getByLabel('Welke?')).toHaveAccessibleDescription(/Deze periode is er al/)

      await page.getByLabel('Jaar', { exact: true }).fill(year)
      await day(page, 'opens').fill(`${year}-05-20`)
      await day(page, 'closes').fill(`${year}-06-21`)
      await day(page, 'meets').fill('')
      await plan(page)
      await expect(page.getByText('De verslagperiode is gepland.')).toBeVisible()
      await expect(rowOf(page, `1e halfjaar ${year}`)).toContainText(`20 mei ${year} tot en met 21 juni ${year}`)
      await expect(rowOf(page, `1e halfjaar ${year}`)).toContainText('Komt nog')
    })

    test('of two who move a period neither loses what was filled in', async ({ page, openAs }) => {
      await add(year)
      const address = periodPath(region, agenda, `${year}-1`)
      const colleague = await openAs(manager)
      await page.goto(address)
      await colleague.goto(address)
      await day(colleague, 'meets').fill(`${year}-07-08`)
      await save(colleague)
      await expect(colleague.getByText('De dagen zijn bewaard.')).toBeVisible()

      await day(page, 'closes').fill(`${year}-05-01`)
      await save(page)
      await expect(day(page, 'closes')).toHaveAccessibleDescription(/op of na de dag waarop het melden begint/)
      await day(page, 'closes').fill(`${year}-06-24`)
      await save(page)
      await expect(page.getByRole('region', { name: 'Intussen gewijzigd' })).toBeFocused()
      const side = page.getByRole('table', { name: 'De dagen van je collega naast die van jou' })
      await expect(side.getByRole('row', { name: days.meets }).getByRole('cell')).toHaveText([`8 juli ${year}`, `7 juli ${year}`])
      await expect(day(page, 'closes')).toHaveValue(`${year}-06-24`)

      await page.getByRole('button', { name: 'Bewaar mijn dagen' }).click()
      await expect(page.getByText('De dagen zijn bewaard.')).toBeVisible()
      await expect(rowOf(page, `1e halfjaar ${year}`)).toContainText(`24 juni ${year}`)
      await expect(rowOf(page, `1e halfjaar ${year}`)).toContainText(`7 juli ${year}`)
    })

    test('the steps of the report are set', async ({ page }) => {
      const agreement = page.getByRole('radiogroup', { name: 'Geeft het programmateam ambtelijk akkoord?' })
      for (const choice of ['Nee', 'Ja']) {
        await page.goto(settingsPath(region))
        await agreement.getByRole('radio', { name: choice }).check()
        await page.getByRole('button', { name: 'Bewaar de stappen' }).click()
        await expect(page.getByText('De instellingen zijn bewaard.')).toBeVisible()
        await expect(agreement.getByRole('radio', { name: choice })).toBeChecked()
      }
    })
  })
}

test.describe('for the secretary', () => {
  test.use({ signedInAs: emailOf('secretaris') })

  test('the periods are to read, not to plan', async ({ page }) => {
    await page.goto(periodsPath(region))
    await expect(rowOf(page, '1e halfjaar 2023')).toContainText('Open')
    await expect(page.getByRole('link', { name: /Plan een|Wijzig/ })).toHaveCount(0)
    expect((await page.goto(newPeriodPath(region)))?.status()).toBe(404)
  })
})
