import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { installFromDebian } from './debian'

const debian = '/usr/bin/chromium'

/** How to start the browser without it calling home. */
export const chromiumOptions = () => ({
  executablePath: existsSync(debian) ? debian : chromium.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
})

export function ensureChromium(): void {
  if (existsSync(chromiumOptions().executablePath)) return
  installFromDebian('chromium', 'Er is geen Chromium voor de browsertests', ' (of: npx playwright install chromium)')
}
