import { existsSync } from 'node:fs'
import path from 'node:path'
import { dump } from './backup/dump'
import { withDatabase } from './machine/own-server'
import { dataFolder } from './machine/paths'
import { giveUp, Problem } from './machine/problem'
import { seconds } from './machine/steps'

const start = performance.now()
const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
const folder = path.resolve(process.argv[2] ?? path.join(dataFolder, 'backups', stamp))

try {
  if (existsSync(folder)) throw new Problem(`De map ${folder} is er al; kies een nieuwe.`)
  await withDatabase(async ({ ownerUrl }) => {
    const { tables } = await dump(ownerUrl, folder)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`Back-up gemaakt in ${folder}: ${rows} rijen uit ${tables.length} tabellen,${seconds(start).replace(/ +/, ' ')}.`)
    console.log('Bewaar hem op een andere machine, en net zo veilig als de database: er staan persoonsgegevens in.')
  })
} catch (error) {
  giveUp(error)
}
