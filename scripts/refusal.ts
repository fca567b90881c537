import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { importFailureMessages } from '../lib/imports/import-failures'
import { apiPath } from '../lib/kernel/addresses'
import { problemAnswer } from '../lib/public/api/problem'
import { faultPagePolicy, refusalPage } from './fault-page'

type Refusal = { status: 400 | 403 | 404 | 405 | 413; title: string; text: string }
type Asked = { method?: string; url?: string; headers: IncomingHttpHeaders }

/**
 * What is asked in a way that no page of ours does, and that Next would answer as if the fault were ours (500), or, for an address of
 * the API with a slash at its end, with another address instead of 404 (NLGov API Design Rules, /core/no-trailing-slash).
 * `home`: the address that people open; a proxy may have changed the host of the request.
 */
export function refusalOf({ method = '', url = '', headers }: Asked, home: string | undefined): Refusal | null {
  if (!isReadable(url)) return refusals.unreadable
  if (!/^(GET|HEAD|POST)$/.test(method) || (method === 'POST' && isFile.test(url))) return refusals.method
  if (isApi(url) && /^[^?]*\/(?:\?|$)/.test(url)) return refusals.slash
  if (method !== 'POST') return null
  if (headers.origin !== undefined && !isOurs(headers, home)) return refusals.elsewhere
  const length = Number(headers['content-length'] ?? 0)
  if (takesFile.test(url)) return length > largestFile ? refusals.tooLarge : null
  return length > longest ? refusals.tooLong : null
}

/** As a page, or as the API says what is wrong. */
export function refuse(response: ServerResponse, { status, title, text }: Refusal): void {
  const { url = '', headers } = response.req
  const { body, headers: kind } = isApi(url)
    ? problemAnswer({ title, status, detail: text, instance: url.split('?')[0] })
    : { body: refusalPage(title, text), headers: pageHeaders }
  response.writeHead(status, {
    ...kind,
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': faultPagePolicy,
    ...(Number(headers['content-length'] ?? 0) > longestToWaitFor && { Connection: 'close' }),
    ...(status === 405 && { Allow: isApi(url) ? 'GET, HEAD' : 'GET, HEAD, POST' }),
  })
  response.end(body)
  // A browser reads the answer after it has sent all. Closing before that would show it a broken connection instead of the sentence.
  response.req.resume()
}

const isApi = (url: string) => `${url.split('?')[0]}/`.startsWith(`${apiPath}/`)
const pageHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

const longestToWaitFor = 32 * 1024 * 1024

// What Next takes of a form.
const longest = 1024 * 1024

// A file with figures, and what a form puts round it.
const takesFile = /^[^?]*\/kpis\/importeren\/bestand(?:\?|$)/
const largestFile = 20 * 1024 * 1024 + 64 * 1024

const isFile = /^\/_next\/|^[^?]*\.(?:svg|png|ico|txt|xml|webmanifest|woff2)(?:\?|$)/

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split('?')[0]!).includes('\0') && !url.includes('%00')
  } catch {
    return false
  }
}

// Our proxies may tell the host that was asked for; no browser lets another site send that header.
const isOurs = ({ origin, host, 'x-forwarded-host': told }: IncomingHttpHeaders, home: string | undefined) =>
  [host, told, hostOf(home)].includes(hostOf(origin) ?? '')

const hostOf = (address: string | undefined) => (address && URL.canParse(address) ? new URL(address).host : null)

const refusals = {
  unreadable: { status: 400, title: 'Dit adres klopt niet', text: 'In het adres staan tekens die niet te lezen zijn.' },
  method: { status: 405, title: 'Dit kan hier niet', text: 'Deze pagina kun je alleen openen of als formulier versturen.' },
  slash: { status: 404, title: 'Niet gevonden', text: 'Een adres van deze API eindigt niet op een schuine streep.' },
  elsewhere: {
    status: 403,
    title: 'Dit formulier kwam van een andere site',
    text: 'Open de pagina in Koersvast zelf en probeer het opnieuw.',
  },
  tooLong: {
    status: 413,
    title: 'Dit is te veel tekst',
    text: 'Wat je verstuurde, is groter dan een formulier mag zijn. Maak de tekst korter.',
  },
  tooLarge: { status: 413, title: 'Dit bestand is te groot', text: importFailureMessages['too-large'] },
} satisfies Record<string, Refusal>
