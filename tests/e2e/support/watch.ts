import type { Page } from 'playwright/test'

/** What went wrong in the browser, and what it asked of another origin, from now on. */
export async function watch(page: Page, origin: string): Promise<() => string[]> {
  const seen: string[] = []
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused by ${violatedDirective}: ${blockedURI}`),
    ),
  )
  page.on('pageerror', (error) => seen.push(String(error)))
  page.on('console', (message) => {
    // Chromium reports an answer of 403 or 404 as an error; for the page itself the tests look at it.
    const isAnswer = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (['error', 'warning'].includes(message.type()) && !isAnswer) seen.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(`asks ${request.url()}`)
  })
  return () => seen
}
