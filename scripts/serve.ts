import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { FaultPageResponse, RememberingRequest } from './fault-response'
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
  NEXTAUTH_URL: 'het adres waarop mensen Koersvast openen, bijvoorbeeld https://koersvast.nl (of AUTH_TRUST_HOST=true achter een proxy)',
})

const { default: next } = await import('next')
const app = next({ dev: false, dir: `${import.meta.dirname}/..`, port, hostname: host })
const handle = app.getRequestHandler()

const server = createServer({ IncomingMessage: RememberingRequest, ServerResponse: FaultPageResponse }, (request, response) => {
  believeOnlyProxies(request.headers, request.socket.remoteAddress, trustedProxies)
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

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void close())

/** Takes nothing new, finishes what runs, for at most ten seconds. */
async function close() {
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([closed, wait(10_000)])
  clearInterval(idle)
  server.closeAllConnections()
  await Promise.race([app.close(), wait(1_000)])
  process.exit(0)
}

function refuseWithout(variables: Record<string, string>) {
  const missing = Object.entries(variables).filter(
    ([name]) => !process.env[name] && !(name === 'NEXTAUTH_URL' && process.env.AUTH_TRUST_HOST),
  )
  if (missing.length) giveUp(missing.map(([name, meaning]) => `${name} ontbreekt: ${meaning}.`).join('\n'))
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
