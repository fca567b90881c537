import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import compression from 'compression'
import { startPostman } from '../lib/mail/postman'
import { mailSender, mailServer } from '../lib/mail/settings'
import { everywhere } from '../next.config'
import { FaultPageResponse, RememberingRequest } from './fault-response'
import { refusalOf, refuse } from './refusal'
import { believeOnlyProxies } from './trusted-proxies'

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXTAUTH_SECRET: process.env.AUTH_SECRET })
// The owner of the database can do anything; the app has no use for it.
delete process.env.DATABASE_URL

const port = Number(process.env.PORT || 3000)
const host = process.env.HOST || undefined
const trustedProxies = Number(process.env.TRUSTED_PROXIES || 0)

refuseWithout({
  APP_DATABASE_URL: 'het adres van de database met de inlog van de app (npm run db:migrate -- app-url toont het)',
  AUTH_SECRET: 'een geheim van ten minste 32 tekens (bijvoorbeeld van: openssl rand -base64 32)',
  NEXTAUTH_URL: 'het adres waarop mensen Koersvast openen, bijvoorbeeld https://koersvast.nl',
})

// This server speaks http, so a proxy does the https; believing nothing of it, all visitors would share its address.
if (process.env.NEXTAUTH_URL?.startsWith('https:') && trustedProxies === 0)
  giveUp('Achter https staat een proxy; zeg met TRUSTED_PROXIES=1 dat er een voor de app staat (of hoeveel het er zijn).')

const { default: next } = await import('next')
const app = next({ dev: false, dir: `${import.meta.dirname}/..`, port, hostname: host })
const handle = app.getRequestHandler()

// Somebody who sends a letter a minute must not keep a connection for long.
const limits = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
const classes = { IncomingMessage: RememberingRequest, ServerResponse: FaultPageResponse }

// Next takes level 6 and that can not be set: docs/besluiten/0027.
const compress = compression({ level: 1 }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const server = createServer({ ...limits, ...classes }, (request, response) => {
  // Next leaves them out where it only corrects an address.
  for (const { key, value } of everywhere) response.setHeader(key, value)
  believeOnlyProxies(request.headers, request.socket.remoteAddress, trustedProxies)
  const refusal = refusalOf(request, process.env.NEXTAUTH_URL)
  if (refusal) return refuse(response, refusal)
  compress(request, response, () => undefined)
  handle(request, response).catch((error: unknown) => {
    console.error(error)
    response.statusCode = 500
    response.end()
  })
})

server.once('error', (error: NodeJS.ErrnoException) =>
  giveUp(
    error.code === 'EADDRINUSE' ? `Poort ${port} is bezet; stop wat daar draait of kies een andere met PORT=3001.` : `${error.message}.`,
  ),
)

await app.prepare().catch((error: Error) => giveUp(`${error.message} (is er gebouwd met: npm run build?)`))
server.listen(port, host, () => process.send?.('ready'))

const smtpUrl = mailServer()
const postman = smtpUrl ? startPostman({ databaseUrl: process.env.APP_DATABASE_URL!, smtpUrl, from: mailSender() }) : undefined

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void close())

/** Takes nothing new, finishes what runs, for at most ten seconds. */
async function close() {
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([Promise.all([closed, postman?.stop()]), wait(10_000)])
  clearInterval(idle)
  server.closeAllConnections()
  await Promise.race([app.close(), wait(1_000)])
  process.exit(0)
}

function refuseWithout(variables: Record<string, string>) {
  const missing = Object.entries(variables).filter(([name]) => !process.env[name])
  if (missing.length) giveUp(missing.map(([name, meaning]) => `${name} ontbreekt: ${meaning}.`).join('\n'))
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
