import { anAccount, inDatabase } from './support/account'
import { emailOf } from './support/pages'
import { expectReadable } from './support/readable'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'

test('a manager makes a list of what is past its term, and it is carried out once the secretary approves it', async ({ page }) => {
  const leaver = await anAccount()
  await inDatabase(
    `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom")
     SELECT gen_random_uuid(), u.id, 'reader', r.id, '2020-01-01' FROM "User" u, "Region" r WHERE u.email = $1 AND r.slug = 'utrecht-west'`,
    [leaver],
  )
  await inDatabase(`UPDATE "User" SET "deactivatedAt" = now() - interval '2 years', function = 'beleidsadviseur Elders' WHERE email = $1`, [
    leaver,
  ])

  await signIn(page, emailOf('programmamanager'), '/regio/utrecht-west/bewaren')
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.getByRole('button', { name: 'Maak de vernietigingslijst' }).click()
  await expect(page.getByText('Kies ten minste één soort.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Oud-medewerker/ }).check()
  await page.getByLabel('Toelichting voor wie de lijst goedkeurt').fill('Jaarlijkse ronde.')
  await page.getByRole('button', { name: 'Maak de vernietigingslijst' }).click()
  await expect(page.getByText('De lijst is gemaakt.')).toBeVisible()
  await expect(page.getByText('beleidsadviseur Elders')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Leg mijn oordeel vast' })).toHaveCount(0)
  const list = new URL(page.url()).pathname
  await expectReadable(page)
  expect((await page.request.get(`${list}?melding=__proto__`)).status()).toBe(200)

  await page.goto('/account')
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click()
  await signIn(page, emailOf('secretaris'), '/regio/utrecht-west/programma')
  await page.getByRole('link', { name: /^Bekijk lijst/ }).click()
  await expect(page).toHaveURL(list)
  await expectReadable(page)
  await page.getByRole('radio', { name: /^Nee/ }).check()
  await page.getByRole('button', { name: 'Leg mijn oordeel vast' }).click()
  await expect(page.getByLabel('Toelichting')).toHaveAccessibleDescription(/waarom je de lijst afwijst/)
  await page.getByRole('radio', { name: /^Ja, vernietig nu/ }).check()
  await page.getByRole('button', { name: 'Leg mijn oordeel vast' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Verklaring van vernietiging/)
  await expect(page.getByText('Jaarlijkse ronde.')).toBeVisible()
  expect(await inDatabase(`SELECT id FROM "User" WHERE email = $1`, [leaver])).toEqual([])
  for (const extension of ['csv', 'xlsx']) expect((await page.request.get(`${list}/lijst.${extension}`)).status()).toBe(200)
  expect(await (await page.request.get(`${list}/lijst.csv`)).text()).toContain('beleidsadviseur Elders')
})
