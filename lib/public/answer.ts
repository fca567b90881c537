import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isDatabaseAway } from '@/lib/db/faults'
import { keepPage, keptPage, publicRegion, publicState, type DrawnPage } from '@/lib/db/public'
import { packedHeader } from '@/lib/kernel/packed-header'
import type { PublicRegion } from '@/lib/domain/public-content'

const packed = promisify(gzip)
const most = 500

type Ready = DrawnPage & { madeFrom: string; bytes: Uint8Array<ArrayBuffer> }

// What is drawn is the same for everybody; besides in the database it is kept here, ready to send.
const ready = new Map<string, Ready>()

/** Another build may draw the same content otherwise. */
let buildId: string | undefined
const build = () => (buildId ??= process.env.NODE_ENV === 'production' ? readFileSync('.next/BUILD_ID', 'utf8').trim() : 'dev')

export type Drawing = { contentType: string; body: string }

/**
 * A page or file for everybody, drawn once from what was adopted and kept until that changes (docs/besluiten/0093). `region` null: of the installation.
 * `draw` null: there is no such page. A browser that has it gets 304; every app process gives the same ETag.
 */
export async function publicAnswer(
  request: Request,
  { path, region, draw }: { path: string; region: string | null; draw: () => Promise<Drawing | null> },
): Promise<Response> {
  try {
    const state = await publicState(region)
    if (state === null) return notThere()
    const page = await pageOf(path, region, `${build()} ${state}`, draw)
    return page ? sent(request, page) : notThere()
  } catch (error) {
    if (isDatabaseAway(error)) return new Response('Even niet bereikbaar.\n', { status: 503, headers: { ...plain, 'retry-after': '10' } })
    throw error
  }
}

/** A page that says something of the installation itself: as long as the app runs it is the same, and it needs no database. */
export async function siteAnswer(request: Request, path: string, draw: () => Promise<Drawing>): Promise<Response> {
  const known = ready.get(path) ?? (await made({ ...tagged(await draw()), madeFrom: '' }))
  ready.set(path, known)
  return sent(request, known)
}

async function pageOf(path: string, region: string | null, madeFrom: string, draw: () => Promise<Drawing | null>): Promise<Ready | null> {
  const known = ready.get(path)
  if (known?.madeFrom === madeFrom) return known
  const page = (await keptPage(path, madeFrom)) ?? (await drawn({ path, region, madeFrom }, draw))
  if (!page) return null
  const drawnNow = await made({ ...page, madeFrom })
  ready.delete(path)
  ready.set(path, drawnNow)
  for (const [oldest] of ready) {
    if (ready.size <= most) break
    ready.delete(oldest)
  }
  return drawnNow
}

async function drawn(
  place: { path: string; region: string | null; madeFrom: string },
  draw: () => Promise<Drawing | null>,
): Promise<DrawnPage | null> {
  const drawing = await draw()
  if (!drawing) return null
  const page = tagged(drawing)
  await keepPage(place, page)
  return page
}

const tagged = (drawing: Drawing): DrawnPage => ({
  ...drawing,
  etag: `"${createHash('sha256').update(drawing.body).digest('base64url').slice(0, 27)}"`,
})

const made = async (page: DrawnPage & { madeFrom: string }): Promise<Ready> => ({
  ...page,
  bytes: new Uint8Array(await packed(page.body, { level: 9 })),
})

/** Kept for a minute by whoever passes it on; after that he asks whether it is still the same. */
const cached = { 'cache-control': 'public, max-age=60, must-revalidate', 'access-control-allow-origin': '*' }
const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function sent(request: Request, { contentType, body, bytes, etag }: Ready): Response {
  const isPacked = acceptsGzip(request)
  // Not the same bytes, so not the same tag.
  const tag = isPacked ? `${etag.slice(0, -1)}-gz"` : etag
  const headers = { ...cached, etag: tag, vary: 'Accept-Encoding' }
  if (hasIt(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return isPacked
    ? new Response(bytes, { headers: { ...headers, 'content-type': contentType, [packedHeader]: 'gzip' } })
    : new Response(body, { headers: { ...headers, 'content-type': contentType } })
}

/** `next dev` has no server of ours round it, which gives the header its name. */
const acceptsGzip = (request: Request) =>
  process.env.NODE_ENV === 'production' && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(request.headers.get('accept-encoding') ?? '')

/** A proxy may have made the tag weak. */
const hasIt = (sentTags: string | null, tag: string): boolean =>
  sentTags?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag) ?? false

// scripts/fault-response.ts draws the page.
const notThere = () => new Response('Deze pagina is er niet (meer).\n', { status: 404, headers: plain })

let last: { state: string; content: PublicRegion }[] = []

/** What a region shows, read once for as long as nothing changes; null: nothing. */
export async function publicContent(region: string): Promise<PublicRegion | null> {
  const state = await publicState(region)
  if (state === null) return null
  const known = last.find((one) => one.state === state)
  if (known) return known.content
  const content = await publicRegion(region)
  if (!content) return null
  last = [{ state: content.state, content }, ...last.filter((one) => one.content.slug !== region)].slice(0, 20)
  return content
}
