import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { loadMunicipalityList } from './load-municipality-list'
import { loadReferenceAreaList } from './load-reference-area-list'
import { loadRegion } from './load-region'
import type { Tally } from './load/save'
import { SeedMistakes } from './mistakes'

// node --conditions react-server --import tsx seeds/index.ts [--example]
// Loads what every installation refers to into DATABASE_URL: the municipalities, and the areas that figures are laid beside. With --example also every
// region of seeds/regions, with the invented people, progress and figures of seeds/examples.

const { DATABASE_URL } = process.env
const withExample = process.argv.includes('--example')

async function loadAll(databaseUrl: string) {
  const reference = (name: string) => path.join(import.meta.dirname, 'reference', `${name}.yaml`)
  report('gemeenten', await loadMunicipalityList(databaseUrl, reference('gemeenten')))
  report('gebieden om mee te vergelijken', await loadReferenceAreaList(databaseUrl, reference('gebieden')))
  if (!withExample) return
  const regions = readdirSync(path.join(import.meta.dirname, 'regions'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name: region } of regions) {
    const folder = path.join(import.meta.dirname, 'regions', region)
    const example = path.join(import.meta.dirname, 'examples', region)
    report(region, await loadRegion(databaseUrl, { folder, exampleFolder: existsSync(example) ? example : undefined }))
  }
}

const report = (name: string, { added, changed }: Tally) =>
  console.log(added + changed === 0 ? `${name}: alles stond er al` : `${name}: ${added} rijen toegevoegd, ${changed} gewijzigd`)

if (!DATABASE_URL) {
  console.error('Zet DATABASE_URL op de database waarin de gegevens moeten komen.')
  process.exitCode = 1
} else {
  try {
    await loadAll(DATABASE_URL)
  } catch (error) {
    if (!(error instanceof SeedMistakes)) throw error
    for (const mistake of error.mistakes) console.error(mistake)
    process.exitCode = 1
  }
}
