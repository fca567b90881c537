import { startPostman, type Postman } from '../lib/mail/postman'
import { mailSender, mailServer } from '../lib/mail/settings'
import { prepare } from './database'
import { databaseServer, secret, type Server } from './machine/own-server'
import { giveUp } from './machine/problem'
import { bin, ended, start, stopAll } from './machine/processes'
import { step } from './machine/steps'
import { whenToldToStop } from './machine/stopping'

const port = process.env.PORT || '3000'
let server: Server | undefined
let postman: Postman | undefined

async function stopEverything() {
  await stopAll()
  await postman?.stop()
  await server?.stop()
}

whenToldToStop(0, stopEverything)

try {
  server = await step('Database starten', () => databaseServer({ introduction: 'npm run dev draait al; stop het eerst met Ctrl-C.' }))
  const appUrl = await prepare(server, secret())
  const { DATABASE_URL: _owner, ...inherited } = process.env
  const settings = { APP_DATABASE_URL: appUrl, AUTH_SECRET: secret(), NEXTAUTH_SECRET: secret(), NEXTAUTH_URL: `http://localhost:${port}` }
  const env = { KOERSVAST_TODAY: '2023-06-05', ...inherited, ...settings, NODE_ENV: 'development' as const }
  const smtpUrl = mailServer()
  if (smtpUrl) postman = startPostman({ databaseUrl: appUrl, smtpUrl, from: mailSender() })
  process.exitCode = await ended(start(bin('next'), ['dev', '--port', port], { env }))
} catch (error) {
  await stopEverything()
  giveUp(error)
}
await stopEverything()
