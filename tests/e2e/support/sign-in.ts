import type { Page } from 'playwright/test'
import { demoPassword } from '../../../seeds/demo-accounts'

/** Signs in through the real form. */
export async function signIn(page: Page, email: string, returnTo = '/', password = demoPassword) {
  await page.goto(`/api/auth/signin?callbackUrl=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/aanmelden') && !url.pathname.startsWith('/api'))
}
