import { draft } from '../prisma/migrate'
import { appUrl } from './app-role'
import { migrate, type Database } from './database'
import { secret, withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'

const [command = 'deploy', name, oldSchema] = process.argv.slice(2)

try {
  if (command === 'draft' && name && oldSchema) console.log(`Lees en vul aan: ${await draft(name, oldSchema)}`)
  else if (command === 'app-url') await withDatabase(async ({ ownerUrl }) => console.log(appUrl(ownerUrl, secret())))
  else if (command === 'deploy') await withDatabase(deploy)
  else throw new Problem('Gebruik: npm run db:migrate [-- app-url | -- draft NAAM OUD_SCHEMABESTAND]')
} catch (error) {
  giveUp(error)
}

async function deploy(database: Database) {
  const { applied } = await migrate(database, secret())
  console.log(applied.length ? `Bijgewerkt met ${applied.join(', ')}.` : 'De database was al bij.')
}
