import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import compression from 'compression'
import { startPostman } from '../lib/mail/postman'
import { mailSender, mailServer } from '../lib/mail/settings'
import { describeFault } from '../lib/kernel/describe-fault'
import { log, logFault } from '../lib/kernel/log'
import { setting } from '../lib/kernel/settings'
import { everywhere } from '../next.config'
import { FaultPageResponse, RememberingRequest } from './fault-response'
import { stopWith } from './machine/problem'
import { answerMetrics, metricsPath, watch } from './metrics'
import { refusalOf, refuse } from './refusal'
import { believeOnlyProxies } from './trusted-proxies'

const port = setting('PORT')
const host = setting('HOST')
const trustedProxies = setting('TRUSTED_PROXIES')

// Next writes its faults with the console, with all that people gave.
for (const level of ['error', 'warn'] as const)
  console[level] = (...said: unknown[]) => log[level]({ where: 'next', said: said.map((part) => describeFault(part)) }, 'console')

const { default: next } = await import('next')
const app = next({ dev: false, dir: `${import.meta.dirname}/..`, port, hostname: host })
const handle = app.getRequestHandler()

// Somebody who sends a letter a minute must not keep a connection for long.
const limits = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 }
// Longer than a load balancer keeps one that is idle (a minute, mostly): what it sends over a connection that closes at that moment is lost.
const keepAliveTimeout = 75_000
const classes = { IncomingMessage: RememberingRequest, ServerResponse: FaultPageResponse }

// Next takes level 6 and that can not be set: docs/besluiten/0027.
const compress = compression({ level: 1 }) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const home = setting('NEXTAUTH_URL')

const server = createServer({ ...limits, keepAliveTimeout, ...classes }, (request, response) => {
  // Next leaves them out where it only corrects an address.
  for (const { key, value } of everywhere) response.setHeader(key, value)
  believeOnlyProxies(request.headers, request.socket.remoteAddress, trustedProxies)
  const refusal = refusalOf(request, home)
  watch(request, response)
  if (refusal) return refuse(response, refusal)
  if (request.url === metricsPath) return void answerMetrics(request, response)
  compress(request, response, () => undefined)
  handle(request, response).catch((error: unknown) => {
    logFault('serve', error)
    response.statusCode = 500
    response.end()
  })
})

server.once('error', (error: NodeJS.ErrnoException) =>
  stopWith(
    error.code === 'EADDRINUSE' ? `Poort ${port} is bezet; stop wat daar draait of kies een andere met PORT=3001.` : `${error.message}.`,
  ),
)

await app.prepare().catch((error: Error) => stopWith(`${error.message} (is er gebouwd met: npm run build?)`))
server.listen(port, host, () => {
  log.info({ port, host }, 'listening')
  process.send?.('ready')
})

const smtpUrl = mailServer()
const postman = smtpUrl ? startPostman({ databaseUrl: setting('APP_DATABASE_URL'), smtpUrl, from: mailSender() }) : undefined

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void close())

/** Takes nothing new, finishes what runs, for at most ten seconds. */
async function close() {
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([Promise.all([closed, postman?.stop()]), wait(10_000)])
  clearInterval(idle)
  server.closeAllConnections()
  log.info('stopped')
  await Promise.race([app.close(), wait(1_000)])
  process.exit(0)
}
