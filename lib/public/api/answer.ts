import 'server-only'
import { createHash } from 'node:crypto'
import { isDatabaseAway } from '@/lib/db/faults'
import { publicRegions } from '@/lib/db/public'
import type { PublicRegion } from '@/lib/domain/public-content'
import { apiPath } from '@/lib/kernel/addresses'
import { publicContent } from '@/lib/public/answer'
import { site } from '@/lib/public/site'
import { openApi } from './openapi'
import { linksTo, pageOf, pagingQuery } from './paging'
import { always, problemAnswer, type Problem } from './problem'
import { resources } from './resources'
import type { z } from 'zod'

/** Answers a question at the API; `path` is what stands behind /api/v1. */
export async function apiAnswer(request: Request, path: readonly string[]): Promise<Response> {
  const address = [apiPath, ...path].join('/')
  try {
    if (path.join('/') === 'openapi.json') return said(request, openApi())
    const found = resources.find((resource) => fits(resource.path, path))
    if (!found) return refused(404, 'Dit adres is er niet.', address)
    const query = pagingQuery.safeParse('list' in found ? queryOf(request) : {})
    const unknown = 'list' in found ? [] : Object.keys(queryOf(request))
    if (!query.success || unknown.length > 0) return wrongQuery(address, query.success ? unknown : query.error)
    const content = await contentOf(found, path)
    if (content === null) return refused(404, 'Dit is er niet, of het is geen open data.', address)
    if (!('list' in found)) return said(request, content)
    const all = content as unknown[]
    return said(request, pageOf(all, query.data), { link: linksTo(`${site().origin}${address}`, all.length, query.data) })
  } catch (error) {
    if (isDatabaseAway(error)) return refused(503, 'De gegevens zijn even niet op te halen.', address)
    throw error
  }
}

export const methodRefused = (path: readonly string[]): Response => {
  const answer = refused(405, 'Deze API is alleen om te lezen.', [apiPath, ...path].join('/'))
  answer.headers.set('allow', 'GET, HEAD')
  return answer
}

const partsOf = (template: string) => template.slice(1).split('/')

const fits = (template: string, path: readonly string[]): boolean => {
  const parts = partsOf(template)
  return parts.length === path.length && parts.every((part, index) => part.startsWith('{') || part === path[index])
}

/** Null: no such region, or agenda, that gives open data. */
async function contentOf(resource: (typeof resources)[number], [, regionSlug, , agendaSlug]: readonly string[]): Promise<unknown> {
  if (resource.of === 'all') return resource.list(await openRegions())
  const region = await publicContent(regionSlug!)
  if (!region?.openData) return null
  if (resource.of === 'region') return 'list' in resource ? resource.list(region) : resource.one(region)
  const agenda = region.agendas.find(({ slug }) => slug === agendaSlug)
  if (!agenda) return null
  return 'list' in resource ? resource.list({ region, agenda }) : resource.one({ region, agenda })
}

async function openRegions(): Promise<PublicRegion[]> {
  const listed = (await publicRegions()).filter(({ openData }) => openData)
  const read = await Promise.all(listed.map(({ slug }) => publicContent(slug)))
  return read.filter((region) => region !== null)
}

/** A name twice is a fault, so both values are kept. */
function queryOf(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(' en ')]))
}

function said(request: Request, content: unknown, extra: Record<string, string> = {}): Response {
  const body = JSON.stringify(content)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = { ...always, ...extra, etag, 'cache-control': 'public, max-age=60, must-revalidate' }
  const tags = request.headers.get('if-none-match')?.split(',') ?? []
  if (tags.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } })
}

const titles: Record<number, string> = {
  400: 'Deze vraag klopt niet',
  404: 'Niet gevonden',
  405: 'Dit kan hier niet',
  503: 'Even niet bereikbaar',
}

function refused(status: number, detail: string, instance: string, errors?: Problem['errors']): Response {
  const { body, headers } = problemAnswer({ title: titles[status]!, status, detail, instance, ...(errors && { errors }) })
  return new Response(body, { status, headers })
}

/** All that is wrong at once. */
function wrongQuery(address: string, wrong: z.ZodError | readonly string[]): Response {
  const names =
    'issues' in wrong ? wrong.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')])) : wrong
  const known: readonly string[] = ['pagina', 'paginaGrootte']
  const errors = [...new Set(names)].map((name) => ({
    in: 'query',
    name,
    detail: 'issues' in wrong && known.includes(name) ? 'Geef een heel getal, vanaf 1 en niet te groot.' : 'Dit kun je hier niet vragen.',
  }))
  return refused(400, 'Verbeter wat hieronder staat.', address, errors)
}
