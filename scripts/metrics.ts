import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client'
import { log } from '../lib/kernel/log'
import { setting } from '../lib/kernel/settings'
import { askDatabase } from './ask-database'
import { loggedPath } from './logged-path'

export const metricsPath = '/api/metrics'

collectDefaultMetrics()

const requests = new Histogram({
  name: 'koersvast_request_seconds',
  help: 'Time until an answer was sent, by what was asked and the class of the status.',
  labelNames: ['kind', 'status'],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
})
const databaseServes = new Gauge({ name: 'koersvast_database_up', help: 'Whether the database answered just now.' })
const mailsWaiting = new Gauge({ name: 'koersvast_mails_waiting', help: 'Mails that wait for the mail server.' })
const oldestMail = new Gauge({ name: 'koersvast_oldest_mail_seconds', help: 'How long the oldest of them waits.' })

const slow = 5

/** Measures how an answer goes, and puts on the log what failed or was slow; at level debug everything. Without the query, where people type, and without secrets. */
export function watch(request: IncomingMessage, response: ServerResponse): void {
  const start = performance.now()
  response.once('close', () => {
    const seconds = (performance.now() - start) / 1000
    const { statusCode: status } = response
    requests.observe({ kind: kindOf(request), status: `${Math.floor(status / 100)}xx` }, seconds)
    const level = status >= 500 ? 'error' : seconds > slow ? 'warn' : 'debug'
    log[level]({ method: request.method, path: loggedPath(request.url ?? ''), status, milliseconds: Math.round(seconds * 1000) }, 'request')
  })
}

/** For Prometheus, with the token of the installation; who has none finds nothing here. */
export async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = setting('METRICS_TOKEN')
  const isKnown = token !== undefined && isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  if (isKnown) await askState()
  response.writeHead(isKnown ? 200 : 404, {
    'Content-Type': isKnown ? register.contentType : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  })
  response.end(isKnown ? await register.metrics() : '')
}

async function askState() {
  const rows = await askDatabase<{ waiting: number; oldestSeconds: number }>('SELECT * FROM app.outbox_state()').catch(() => [])
  databaseServes.set(rows.length)
  if (!rows[0]) return
  mailsWaiting.set(rows[0].waiting)
  oldestMail.set(rows[0].oldestSeconds)
}

// Few kinds: each is a series that Prometheus keeps for ever.
function kindOf(request: IncomingMessage): string {
  const path = pathOf(request)
  if (path.startsWith('/_next/')) return 'asset'
  if (path.startsWith('/api/')) return 'api'
  if (/\.(pdf|docx|xlsx|csv|json|png|svg|ics)$/.test(path)) return 'file'
  return request.method === 'POST' ? 'act' : 'page'
}

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?')[0]!.slice(0, 200)

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))
