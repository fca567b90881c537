import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Problem } from './machine/problem'

export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Installs a package of Debian where that may be done; else says what to type. `missing`: what there is not, and what for. */
export function installFromDebian(name: string, missing: string, otherWay = ''): void {
  if (!mayInstall()) throw new Problem(`${missing}; installeer met: sudo apt-get install -y ${name}${otherWay}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'pipe' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'pipe' })
}
