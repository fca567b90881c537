import type { Page } from 'playwright/test'
import { aboutMail, unseal } from '../../lib/kernel/seal'
import { anAccount, inDatabase } from './support/account'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'

const chosen = 'vier trage schildpadden'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('who forgot a password gets a link that works once, and signs out everywhere in the end', async ({ page, browser }) => {
    const email = await anAccount()
    const elsewhere = await (await browser.newContext()).newPage()
    await signIn(elsewhere, email, '/account')

    await page.goto('/aanmelden')
    await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click()
    await ask(page, 'geen adres')
    await expect(page.locator('#email-error')).toContainText('Vul je e-mailadres in')
    await ask(page, `niemand-${email}`)
    const answer = await page.locator('#melding').innerText()
    await ask(page, email)
    expect(await page.locator('#melding').innerText()).toBe(answer)

    const link = await linkTo(email)
    await page.goto(link)
    await page.getByLabel('Wachtwoord', { exact: true }).fill(chosen)
    await page.getByLabel('Wachtwoord, nog een keer').fill('iets anders dan dat')
    await page.getByRole('button', { name: 'Bewaar dit wachtwoord' }).click()
    await expect(page.locator('#repeatPassword-error')).toContainText('Dit is niet hetzelfde')
    await page.getByLabel('Wachtwoord', { exact: true }).fill(chosen)
    await page.getByLabel('Wachtwoord, nog een keer').fill(chosen)
    await page.getByRole('button', { name: 'Bewaar dit wachtwoord' }).click()
    await expect(page.getByText('Je wachtwoord is bewaard. Meld je ermee aan.')).toBeVisible()
    await page.goto(link)
    await expect(page.getByText('Deze link werkt niet meer')).toBeVisible()

    await elsewhere.reload()
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
    await signIn(elsewhere, email, '/account', chosen)
    await signIn(page, email, '/account', chosen)
    await page.getByRole('button', { name: 'Meld overal af' }).click()
    await expect(page.getByText('Je bent overal afgemeld, op elk apparaat.')).toBeVisible()
    await elsewhere.reload()
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Aanmelden')
    await elsewhere.context().close()
  })
})

async function ask(page: Page, email: string) {
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Stuur een link' }).click()
}

async function linkTo(email: string): Promise<string> {
  const [mail] = await inDatabase('SELECT text FROM "OutboxMail" WHERE address = $1 AND sealed', [email])
  return /https?:\S+/.exec(unseal(mail!.text!, aboutMail(email)))![0]
}
