import { test as base, type BrowserContextOptions, type Page } from 'playwright/test'
import { signIn } from './sign-in'

type SignedIn = Exclude<BrowserContextOptions['storageState'], string | undefined>

type PerTest = {
  /** Whose browser `page` and `request` are; nobody is signed in without it. */
  signedInAs: string | undefined
  /** A browser of somebody else, beside `page`. */
  openAs: (email: string) => Promise<Page>
}

type PerWorker = { stateOf: (email: string) => Promise<SignedIn> }

/** Signs in once for every account and worker; a test that ends a session takes an account of its own. */
export const test = base.extend<PerTest, PerWorker>({
  signedInAs: [undefined, { option: true }],

  stateOf: [
    async ({ browser }, provide) => {
      const states = new Map<string, Promise<SignedIn>>()
      await provide((email) => {
        const state = states.get(email) ?? signInElsewhere(email)
        states.set(email, state)
        return state
      })

      async function signInElsewhere(email: string) {
        const context = await browser.newContext({ baseURL: process.env.TEST_APP_URL, storageState: undefined })
        await signIn(await context.newPage(), email, '/account')
        const state = await context.storageState()
        await context.close()
        return state
      }
    },
    { scope: 'worker' },
  ],

  storageState: async ({ signedInAs, stateOf }, provide) => provide(signedInAs ? await stateOf(signedInAs) : undefined),

  openAs: async ({ browser, stateOf }, provide) => {
    const pages: Page[] = []
    await provide(async (email) => {
      const page = await browser.newPage({ storageState: await stateOf(email) })
      pages.push(page)
      return page
    })
    for (const page of pages) await page.close()
  },
})

export { expect } from 'playwright/test'
