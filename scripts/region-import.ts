import path from 'node:path'
import { withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'
import { seconds } from './machine/steps'
import { importRegion } from './region/import'

const start = performance.now()
const [given] = process.argv.slice(2)

try {
  if (!given) throw new Problem('Zeg welk pakket: npm run region:import -- MAP')
  await withDatabase(async ({ ownerUrl }) => {
    const { manifest, sha256, made, invited } = await importRegion(ownerUrl, path.resolve(given))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `${manifest.region.name} is binnengehaald, zoals op ${new Date(manifest.madeAt).toLocaleString('nl-NL')}: ${rows} rijen en ${manifest.files.length} bestanden,${seconds(start).replace(/ +/, ' ')}.`,
    )
    console.log(
      `Van wat regio's delen kwamen er ${made} bij (mensen, gemeenten, thema's). Het logboek klopt tot en met nummer ${manifest.chain.number}.`,
    )
    console.log(`De SHA-256 van manifest.json is ${sha256}; vraag degene die het pakket maakte of dat klopt.`)
    if (invited.length > 0) console.log('Geef deze link aan de programmamanager; hij werkt een week, één keer, en staat nergens anders:')
    for (const { name, email, path: link } of invited)
      console.log(`  ${name} (${email}): ${process.env.NEXTAUTH_URL || '[adres van Koersvast]'}${link}`)
  })
} catch (error) {
  giveUp(error)
}
