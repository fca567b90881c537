import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// Why a known weakness does not touch us, by the address of its advisory. One that is no longer reported has to go from this list.
const explained: Record<string, string> = {}

type Audit = { message?: string; vulnerabilities?: Record<string, { via: (string | { url: string; title: string })[] }> }

test('nothing of what the app runs on has a known weakness that is not explained', { timeout: 60_000 }, ({ skip }) => {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-timeout=20000', '--fetch-retries=0'], { encoding: 'utf8' })
  const { message, vulnerabilities } = JSON.parse(stdout || '{}') as Audit
  if (!vulnerabilities) skip(`the registry of packages did not answer: ${message ?? 'no answer'}`)
  const found = Object.values(vulnerabilities!).flatMap(({ via }) => via.filter((cause) => typeof cause !== 'string'))
  expect(found.filter(({ url }) => !(url in explained)).map(({ title, url }) => `${title}: ${url}`)).toEqual([])
  expect(Object.keys(explained).filter((url) => !found.some((one) => one.url === url))).toEqual([])
})
