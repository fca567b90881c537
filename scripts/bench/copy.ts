import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataFolder, inRoot, root } from '../machine/paths'

export const emptyPage = '/leeg'

const folders = ['app', 'components', 'lib', 'prisma', 'public', 'scripts', 'seeds', 'tests/e2e/support']

/**
 * The project once more under .data, with a page that does nothing: what every page costs at least. The product itself
 * has no use for such a page. What was built there before stays, so that it is built again only when something changed.
 */
export function copyWithEmptyPage(): string {
  const copy = path.join(dataFolder, 'bench/app')
  mkdirSync(copy, { recursive: true })
  const files = readdirSync(root).filter((name) => name.endsWith('.ts') || /^(package|package-lock|tsconfig)\.json$/.test(name))
  for (const name of [...folders, ...files]) {
    rmSync(path.join(copy, name), { recursive: true, force: true })
    cpSync(inRoot(name), path.join(copy, name), { recursive: true, preserveTimestamps: true })
  }
  const packages = path.join(copy, 'node_modules')
  if (!existsSync(packages)) symlinkSync(path.relative(copy, inRoot('node_modules')), packages)
  mkdirSync(path.join(copy, `app${emptyPage}`))
  writeFileSync(path.join(copy, `app${emptyPage}/page.tsx`), source)
  return copy
}

const source = `import { connection } from 'next/server'

export default async function EmptyPage() {
  await connection()
  return null
}
`
