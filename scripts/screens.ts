import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright'
import sharp from 'sharp'
import { signIn } from '../tests/e2e/support/sign-in'
import { emailOf, openPages, pagesOf, publicPages, roleNames, type RoleName } from '../tests/e2e/support/pages'
import { chromiumOptions, ensureChromium } from './chromium'
import { build, isBuilt } from './machine/build'
import { Cluster } from './machine/cluster'
import { inRoot } from './machine/paths'
import { giveUp } from './machine/problem'
import { stopAll } from './machine/processes'
import { step } from './machine/steps'
import { whenToldToStop } from './machine/stopping'
import { startExample } from './testing/example'

// A picture of every page as each role sees it, in docs/schermen/<role>/<page>-<width>.png.

const pictures = inRoot('docs/schermen')
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

process.env.AUTH_SECRET = randomBytes(32).toString('hex')
const folder = mkdtempSync(path.join(tmpdir(), 'koersvast-screens-'))
chmodSync(folder, 0o755) // Postgres may have to run as another user
const cluster = new Cluster(folder, { temporary: true })

async function cleanUp() {
  await stopAll()
  await cluster.stop()
  await cluster.remove()
  rmSync(folder, { recursive: true, force: true })
}

whenToldToStop(130, cleanUp)

try {
  ensureChromium()
  if (!isBuilt()) await step('App bouwen', build)
  const app = await step('App en voorbeeldgegevens starten', async () => {
    await cluster.start()
    return startExample(cluster, path.join(folder, 'app.log'))
  })
  const browser = await chromium.launch(chromiumOptions())
  const files: string[] = []
  for (const role of [...roleNames, null]) files.push(...(await step(role ?? 'niet-aangemeld', () => take(browser, app.url, role))))
  await browser.close()
  removeOthersThan(files)
} catch (error) {
  await cleanUp()
  giveUp(error)
}
await cleanUp()

async function take(browser: Browser, baseURL: string, role: RoleName | null): Promise<string[]> {
  const context = await browser.newContext({ baseURL, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' })
  const page = await context.newPage()
  if (role) await signIn(page, emailOf(role))
  const files: string[] = []
  for (const { name, path: address } of role ? pagesOf(role) : [...openPages, ...publicPages]) {
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    for (const size of sizes) {
      const file = path.join(role ?? 'niet-aangemeld', `${name}-${size.width}.png`)
      await page.setViewportSize(size)
      await keep(await page.screenshot({ fullPage: true, animations: 'disabled' }), path.join(pictures, file))
      files.push(file)
    }
  }
  await context.close()
  return files
}

/** Enough colours for the lights, and a picture a third as large. */
async function keep(screenshot: Buffer, file: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  await sharp(screenshot).removeAlpha().png({ palette: true, colours: 64, dither: 0, compressionLevel: 9 }).toFile(file)
}

/** What is no page any more has no picture any more. */
function removeOthersThan(files: string[]) {
  for (const file of readdirSync(pictures, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.png') && !files.includes(file)) rmSync(path.join(pictures, file))
  }
}
