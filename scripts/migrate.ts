import { draft } from '../prisma/migrate'
import { worksAsApp } from './app-role'
import { loginOf, migrate, otherPassword, seed, type Database } from './database'
import { secretFor, withDatabase } from './machine/own-server'
import { giveUp, Problem } from './machine/problem'

const [command = 'deploy', name, oldSchema] = process.argv.slice(2)

try {
  if (command === 'draft' && name && oldSchema) console.log(`Lees en vul aan: ${await draft(name, oldSchema)}`)
  else if (command === 'app-url') await withDatabase(showLogin)
  else if (command === 'nieuw-wachtwoord') await withDatabase(renewPassword)
  else if (command === 'deploy') await withDatabase(deploy, { empty: true })
  else throw new Problem('Gebruik: npm run db:migrate [-- app-url | -- nieuw-wachtwoord | -- draft NAAM OUD_SCHEMABESTAND]')
} catch (error) {
  giveUp(error)
}

async function deploy(database: Database) {
  const { applied, works } = await migrate(database, secretFor(database))
  console.log(applied.length ? `Bijgewerkt met ${applied.join(', ')}.` : 'De database was al bij.')
  // What the app offers to choose from is of this version too.
  console.log((await seed(database.ownerUrl, [])).trimEnd())
  if (!works) console.log(otherPassword)
}

async function showLogin(database: Database) {
  const login = loginOf(database, secretFor(database))
  if ((await worksAsApp(login)) === false) throw new Problem(otherPassword)
  console.log(login)
}

async function renewPassword(database: Database) {
  await migrate(database, secretFor(database), { renew: true })
  console.log('De inlog van de app heeft een nieuw wachtwoord. Zet dit adres in APP_DATABASE_URL en start de app opnieuw:')
  console.log(loginOf(database, secretFor(database)))
}
