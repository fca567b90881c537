import { createInterface } from 'node:readline/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { demoAccounts, demoPassword } from '../seeds/demo-accounts'
import { prepare } from './database'
import { startApp, type App } from './machine/app'
import { build, isBuilt } from './machine/build'
import { databaseServer, secret, type Server } from './machine/own-server'
import { dataFolder } from './machine/paths'
import { takePort } from './machine/ports'
import { giveUp, Problem } from './machine/problem'
import { ended, stopAll } from './machine/processes'
import { step } from './machine/steps'
import { stopping, whenToldToStop } from './machine/stopping'

const port = Number(process.env.PORT || 3000)
const flags = process.argv.slice(2)
let server: Server | undefined

whenToldToStop(0, async () => {
  console.log('\nDe demo stopt …')
  await stopEverything()
  console.log('Gestopt. Alles is bewaard.')
})

await demo().catch(async (error: unknown) => {
  if (stopping()) return new Promise(() => undefined)
  await stopEverything()
  giveUp(error)
})

async function demo() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem(`PORT is een getal van 1 tot en met 65535, niet "${process.env.PORT}"; bijvoorbeeld: PORT=3001 npm run demo`)
  const reset = flags.includes('--reset') && (await agreedToReset())
  server = await step('Database starten', () =>
    databaseServer({
      introduction: `De demo draait al, op http://localhost:${port}; gebruik die, of stop hem eerst met Ctrl-C.`,
      reset,
      onCrash: () => console.log('De database viel uit en start opnieuw …'),
      onRecovery: () => console.log('De database draait weer.'),
    }),
  )
  await portIsFree()
  const appUrl = await prepare(server, secret())
  if (!isBuilt()) await step('App bouwen', build)
  const start = () => startApp({ port, appUrl, secret: secret(), today: '2023-06-05' })
  const app = await step('App starten', start)
  await step('Eerste pagina', async () => (await fetch(app.url)).text())
  introduce(app)
  await keepServing(app, start)
}

async function keepServing(app: App, start: () => Promise<App>) {
  for (;;) {
    await ended(app.process)
    if (stopping()) return
    console.log('De app viel uit en start opnieuw …')
    app = await start()
  }
}

function introduce({ url }: App) {
  const width = Math.max(...demoAccounts.map(({ email }) => email.length))
  console.log(`\nKoersvast draait op ${url}\n\nMeld je aan met het wachtwoord "${demoPassword}" en een van deze adressen:`)
  for (const { email, role, who } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${role} (${who})`)
  console.log('\nDe regio Utrecht-stad vraagt bij het aanmelden ook een code van je telefoon; de andere niet.')
  console.log('\nVandaag is in de demo 5 juni 2023. Stoppen: Ctrl-C.')
}

// An app that lost its demo needs a moment to close.
async function portIsFree() {
  for (const end = Date.now() + 3_000; ; await wait(200)) {
    if (await takePort(port, process.env.HOST ?? '127.0.0.1')) return
    if (Date.now() >= end)
      throw new Problem(`Poort ${port} is bezet; stop wat daar draait of kies een andere, bijvoorbeeld: PORT=3001 npm run demo`)
  }
}

async function agreedToReset(): Promise<true> {
  if (process.env.DATABASE_URL)
    throw new Problem('--reset gooit alleen de eigen database van de demo weg; die in DATABASE_URL blijft zoals hij is.')
  if (flags.includes('--ja')) return true
  if (!process.stdin.isTTY)
    throw new Problem('--reset vraagt eerst of het mag en hier kan niemand antwoorden; zet er --ja bij als het mag.')
  const questions = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await questions.question(`Dit gooit alle gegevens van de demo weg (${dataFolder}). Typ ja om door te gaan: `)
  questions.close()
  if (answer.trim().toLowerCase() !== 'ja') throw new Problem('Er is niets weggegooid.')
  return true
}

async function stopEverything() {
  await stopAll()
  await server?.stop()
}
