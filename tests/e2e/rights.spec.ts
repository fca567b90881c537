import { aManagerOfNothing } from './support/account'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'

test('after a review of special rights the list is filtered as it was', async ({ page }) => {
  const slug = 'beoordeelde-rechten'
  const email = await aManagerOfNothing(slug)
  await signIn(page, email, `/regio/${slug}/rechten?rechten=bijzonder`)
  await page.getByRole('button', { name: 'Wat ik aanvinkte klopt nog' }).click()
  await expect(page.getByText('Je hebt niets aangevinkt.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Klopt nog/ }).check()
  await page.getByRole('button', { name: 'Wat ik aanvinkte klopt nog' }).click()
  await expect(page.getByText('Je oordeel is bewaard')).toBeVisible()
  await expect(page).toHaveURL(`/regio/${slug}/rechten?rechten=bijzonder&melding=beoordeeld#melding`)
  await expect(page.getByLabel('Welke rechten?')).toHaveValue('bijzonder')
  for (const name of ['rechten', 'mensen', 'gemeenten', 'instellingen'])
    expect((await page.request.get(`/regio/${slug}/${name}?melding=__proto__`)).status(), name).toBe(200)
})
