import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { Problem } from './machine/problem'

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
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      'Er is geen Chromium voor de browsertests; installeer hem met: sudo apt-get install -y chromium (of: npx playwright install chromium).',
    )
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'pipe' })
}
