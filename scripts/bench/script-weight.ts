import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright'
import { signIn } from '../../tests/e2e/support/sign-in'
import { chromiumOptions, ensureChromium } from '../chromium'

/** The compressed bytes of the scripts that a browser loads for each page, those it asks for late too; nothing is in its cache. */
export async function scriptWeights<Name extends string>(
  url: string,
  email: string,
  paths: Record<Name, string>,
): Promise<Record<Name, number>> {
  ensureChromium()
  const browser = await chromium.launch(chromiumOptions())
  try {
    const storageState = await signedIn(browser, url, email)
    const weights: [string, number][] = []
    for (const [name, path] of Object.entries<string>(paths))
      weights.push([name, await weigh(browser, { baseURL: url, storageState }, path)])
    return Object.fromEntries(weights) as Record<Name, number>
  } finally {
    await browser.close()
  }
}

async function signedIn(browser: Browser, baseURL: string, email: string) {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage(), email)
  return context.storageState()
}

async function weigh(browser: Browser, options: BrowserContextOptions, path: string): Promise<number> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`)
  const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return weight
}
