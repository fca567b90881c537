import { existsSync } from 'node:fs'
import path from 'node:path'
import { withDatabase } from './machine/own-server'
import { dataFolder } from './machine/paths'
import { giveUp, Problem } from './machine/problem'
import { seconds } from './machine/steps'
import { exportRegion } from './region/export'

const start = performance.now()
const [slug, given] = process.argv.slice(2)

try {
  if (!slug) throw new Problem('Zeg welke regio, zoals zij in het adres staat: npm run region:export -- REGIO [MAP]')
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = path.resolve(given ?? path.join(dataFolder, 'pakketten', `${slug}-${stamp}`))
  if (existsSync(folder)) throw new Problem(`De map ${folder} is er al; kies een nieuwe.`)
  await withDatabase(async ({ ownerUrl }) => {
    const { manifest, sha256 } = await exportRegion(ownerUrl, slug, folder)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Pakket van ${manifest.region.name} gemaakt in ${folder}: ${rows} rijen uit ${manifest.tables.length} tabellen en ${manifest.files.length} bestanden,${seconds(start).replace(/ +/, ' ')}.`,
    )
    console.log(`De SHA-256 van manifest.json is ${sha256}; geef die langs een andere weg aan wie het pakket krijgt.`)
    console.log("Er staan persoonsgegevens en vertrouwelijke risico's in: versleutel het voor je het verstuurt.")
  })
} catch (error) {
  giveUp(error)
}
