import { test as base, type BrowserContextOptions } from 'playwright/test'
import { withOwnExample, type OwnExample } from './own-example'
import { emailOf } from './pages'
import { signIn } from './sign-in'

type OwnApp = OwnExample & { officer: BrowserContextOptions['storageState'] }

/** A test with an app and a database server of its own, which it may stop without harm to the others. The officer of Woerden is signed in. */
export const test = base.extend<object, { own: OwnApp }>({
  own: [
    async ({ browser }, provide) => {
      await withOwnExample(async (own) => {
        const context = await browser.newContext({ baseURL: own.app.url })
        await signIn(await context.newPage(), emailOf('beleidsambtenaar'))
        const officer = await context.storageState()
        await context.close()
        await provide({ ...own, officer })
      })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ own }, provide) => provide(own.app.url),
  storageState: async ({ own }, provide) => provide(own.officer),
})
