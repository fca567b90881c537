import path from 'node:path'
import { load } from './backup/load'
import { loginOf, migrate, otherPassword } from './database'
import { secretFor, withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'

const [given] = process.argv.slice(2)

try {
  if (!given) throw new Problem('Zeg welke back-up: npm run restore -- MAP')
  const folder = path.resolve(given)
  await withDatabase(
    async (database) => {
      const secret = secretFor(database)
      loginOf(database, secret) // says what is missing before anything is written
      const { tables, madeAt } = await load(database.ownerUrl, folder)
      const { works } = await migrate(database, secret) // the app's login
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      console.log(`Teruggezet: ${rows} rijen in ${tables.length} tabellen, zoals op ${new Date(madeAt).toLocaleString('nl-NL')}.`)
      if (!works) console.log(otherPassword)
    },
    { empty: true },
  )
} catch (error) {
  giveUp(error)
}
