import { createConfig, lintFromString } from '@redocly/openapi-core'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicContent } from '@/lib/public/answer'
import { apiAnswer, methodRefused } from '@/lib/public/api/answer'
import { openApi } from '@/lib/public/api/openapi'
import { resources } from '@/lib/public/api/resources'
import { problem } from '@/lib/public/api/schemas'
import { atom } from '@/lib/public/atom'
import { openCsv } from '@/lib/public/data'
import { dcat } from '@/lib/public/dcat'
import { publicActivitiesSheet, publicFiguresSheet } from '@/lib/public/sheets'
import { drawSitemap } from '@/lib/public/regions'
import { aPublishedKpi } from '../support/published-kpis'
import { aRegion, asOwner, type TestRegion } from '../support/regions'

// Open data, by the NLGov API Design Rules (conventies-nl.md 2.5): the numbers in the names of tests are those of the rules.

let region: TestRegion

beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://localhost:3000'
  process.env.SITE_CONTACT = 'data@regio.example'
  region = await aRegion('open-data')
  await asOwner((tx) => tx.region.update({ where: { id: region.id }, data: { isPublic: true, openData: true } }))
  await aPublishedKpi(region, {
    number: '1',
    figures: [
      { of: null, period: '2021', value: 148 },
      { of: region.north, period: '2022', value: 4 },
      { of: region.south, period: '2022', value: 60 },
    ],
  })
  const shut = await aRegion('open-data-dicht')
  await asOwner((tx) => tx.region.update({ where: { id: shut.id }, data: { isPublic: true } }))
})

const ask = (path: string, headers: Record<string, string> = {}) =>
  apiAnswer(new Request(`http://localhost:3000/api/v1${path}`, { headers }), path.split('?')[0]!.split('/').slice(1))
const filled = (path: string) => path.replace('{regio}', region.slug).replace('{agenda}', region.agenda.slug)

describe('every answer', () => {
  test.each(resources.map((resource) => [resource.path, resource] as const))('%s is what its schema says', async (path, resource) => {
    const answer = await ask(filled(path))
    expect(answer.status).toBe(200)
    const schema = 'list' in resource ? z.array(resource.item).min(path.endsWith('/rapporten') ? 0 : 1) : resource.item
    expect(schema.safeParse(await answer.json()).error).toBeUndefined()
  })

  test.each(resources.map(({ path }) => path))('%s says its version, may be read by every site, and is not sent twice', async (path) => {
    const answer = await ask(filled(path))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ 'api-version': '1.0.0', 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    })
    expect((await ask(filled(path), { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
  })

  test('a list comes in pages, each with links to the others', async () => {
    const path = `/regios/${region.slug}/agendas/2022-2025/activiteiten`
    const first = await ask(`${path}?paginaGrootte=1`)
    expect((await first.json()).map(({ code }: { code: string }) => code)).toEqual(['1.1a'])
    const page = (number: number) => `<http://localhost:3000/api/v1${path}?pagina=${number}&paginaGrootte=1>`
    expect(first.headers.get('link')).toBe(`${page(1)}; rel="first", ${page(2)}; rel="next", ${page(2)}; rel="last"`)
    const beyond = await ask(`${path}?pagina=9&paginaGrootte=1`)
    expect(await beyond.json()).toEqual([])
    expect(beyond.headers.get('link')).toBe(`${page(1)}; rel="first", ${page(2)}; rel="prev", ${page(2)}; rel="last"`)
  })

  test('a small number is secret here too', async () => {
    const figures = await (await ask(`/regios/${region.slug}/agendas/2022-2025/cijfers`)).json()
    const north = figures.find(({ gemeente }: { gemeente: { naam: string } | null }) => gemeente?.naam === region.north.name)
    expect(north).toMatchObject({ waarde: null, status: 'geheim' })
    expect(JSON.stringify(figures)).not.toMatch(/"waarde":4\b/)
  })
})

describe('what is wrong is said as a problem (RFC 9457)', () => {
  const problemOf = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('api-version')).toBe('1.0.0')
    return problem.parse(await answer.json())
  }

  test.each([
    '/regios/bestaat-niet',
    '/regios/open-data-dicht',
    '/regios/open-data/agendas/2026-2029',
    '/regios/open-data/agendas/2026-2029/kpis',
    '/gemeenten',
    '/regios/open-data/agendas/2022-2025/kpis/1',
    '/',
    '',
  ])('address "%s" is not there, or is no open data', async (path) => {
    expect(await problemOf(await ask(path))).toMatchObject({ status: 404, instance: `/api/v1${path}` })
  })

  test('everything in a question that is wrong at once', async () => {
    const said = await problemOf(await ask('/regios?pagina=0&paginaGrootte=veel&filter=x'))
    expect(said.status).toBe(400)
    expect(said.errors?.map(({ name }) => name).sort()).toEqual(['filter', 'pagina', 'paginaGrootte'])
    const twice = await problemOf(await ask('/regios?pagina=1&pagina=2'))
    expect(twice.errors?.map(({ name }) => name)).toEqual(['pagina'])
    expect((await problemOf(await ask(`/regios/${region.slug}?pagina=1`))).errors).toMatchObject([{ name: 'pagina' }])
  })

  test('that nothing can be written', async () => {
    const answer = methodRefused(['regios'])
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    expect(await problemOf(answer)).toMatchObject({ status: 405 })
  })
})

describe('the OpenAPI document', () => {
  test('stands at openapi.json, for every site', async () => {
    const answer = await ask('/openapi.json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(openApi())))
  })

  test('has no mistake that a linter knows', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    // The linter knows that a server at localhost is of no use to others.
    const served = { ...openApi(), servers: [{ url: 'https://koersvast.nl/api/v1' }] }
    const found = await lintFromString({ source: JSON.stringify(served), absoluteRef: '/openapi.json', config })
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  test('the linter finds mistakes', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    const wrong = { ...openApi(), paths: { '/regios/': { get: { responses: {} } } } }
    const found = await lintFromString({ source: JSON.stringify(wrong), absoluteRef: '/openapi.json', config })
    expect(found.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['no-path-trailing-slash', 'operation-operationId']))
  })

  test('keeps the NLGov API Design Rules', () => {
    const document = openApi()
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(document.servers[0]!.url).toMatch(/\/v1$/)
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url'])
    for (const [path, item] of Object.entries(document.paths)) {
      for (const part of path.split('/').filter((word) => word && !word.startsWith('{')))
        expect(part, path).toMatch(/^[a-z]+(-[a-z]+)*s$|en$/)
      expect(path).not.toMatch(/\/$/)
      expect(Object.keys(item)).toEqual(['get'])
      for (const { name } of item.get.parameters) expect(name).toMatch(/^[a-z][a-zA-Z]*$/)
      for (const [status, answer] of Object.entries(item.get.responses)) {
        expect(Object.keys(answer.headers), `${path} ${status}`).toContain('API-Version')
        if (Number(status) >= 400) expect(Object.keys(answer.content)).toEqual(['application/problem+json'])
      }
    }
    for (const [name, schema] of Object.entries(document.components.schemas))
      for (const field of Object.keys((schema as { properties?: object }).properties ?? {}))
        expect(field, name).toMatch(/^[a-z][a-zA-Z0-9]*$/)
  })
})

describe('files', () => {
  const content = async () => (await publicContent(region.slug))!

  test('CSV is what RFC 4180 says: commas, CRLF, a point in numbers, the same number of fields on each line', async () => {
    for (const sheet of [publicActivitiesSheet(await content()), publicFiguresSheet(await content())]) {
      const { body } = openCsv(sheet)
      expect(body).not.toMatch(/^\ufeff|[^\r]\n/)
      const rows = parse(body, { columns: true }) as Record<string, string>[]
      expect(rows.length).toBe(sheet.rows.length)
      expect(rows.length).toBeGreaterThan(0)
    }
    const figures = parse(openCsv(publicFiguresSheet(await content())).body, { columns: true }) as Record<string, string>[]
    expect(figures.find(({ gebied }) => gebied === region.north.name)).toMatchObject({ waarde: '', status: 'Geheim' })
  })

  test('DCAT has what DCAT-AP-NL asks of a catalogue, a dataset, a distribution and a service', async () => {
    const catalogue = dcat(await content(), { origin: 'https://koersvast.example', owner: 'De regio', contact: 'data@regio.example' })
    for (const field of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:dataset'])
      expect(catalogue, field).toHaveProperty([field])
    const [dataset] = catalogue['dcat:dataset']
    for (const field of ['title', 'description', 'identifier', 'publisher', 'creator', 'accessRights'].map((name) => `dct:${name}`))
      expect(dataset, field).toHaveProperty([field])
    for (const field of ['dcat:contactPoint', 'dcat:theme']) expect(dataset, field).toHaveProperty([field])
    for (const distribution of dataset!['dcat:distribution']) {
      expect(distribution['dcat:accessURL']['@id']).toMatch(/^https:\/\/koersvast\.example\//)
      expect(distribution['dct:license']['@id']).toContain('creativecommons.org/licenses/by/4.0')
    }
    const [service] = dataset!['dcat:distribution'].flatMap((distribution) =>
      'dcat:accessService' in distribution ? distribution['dcat:accessService'] : [],
    )
    for (const field of ['title', 'description', 'identifier', 'publisher', 'license', 'accessRights'].map((name) => `dct:${name}`))
      expect(service, field).toHaveProperty([field])
    for (const field of ['dcat:contactPoint', 'dcat:theme', 'dcat:endpointURL']) expect(service, field).toHaveProperty([field])
  })

  test('an Atom feed has what RFC 4287 asks, and no sign that breaks it', async () => {
    const base = await content()
    const said = {
      ...{
        period: '2022-2',
        periodName: '2e halfjaar 2022',
        title: 'Rapport <1> & "2"\u0001',
        number: 1,
        versions: 1,
        adoptedOn: '2023-02-02',
      },
      ...{ frozenAt: '2023-02-02T10:00:00+00:00', sha256: '', summary: '', board: '', counts: null, ambitions: [], activities: [] },
    }
    const feed = atom({ ...base, agendas: base.agendas.map((agenda) => ({ ...agenda, reports: [said] })) }, 'https://koersvast.example')
    expect(feed).toContain('<title>Rapport &#60;1&#62; &#38; &#34;2&#34;, Agenda open-data</title>')
    expect(feed).toContain('<id>https://koersvast.example/openbaar/open-data/2022-2025/rapport/2022-2/versie/1</id>')
    expect(feed.match(/<updated>2023-02-02T10:00:00\.000Z<\/updated>/g)).toHaveLength(2)
    expect(feed).not.toMatch(/\u0001/)
  })

  test('the sitemap has the pages of every region that shows something', async () => {
    const { body } = await drawSitemap()
    expect(body).toContain('<loc>http://localhost:3000/openbaar/open-data/2022-2025</loc>')
    expect(body).toContain('<loc>http://localhost:3000/openbaar/open-data-dicht</loc>')
    expect(body).toContain('<loc>http://localhost:3000/toegankelijkheid</loc>')
  })
})
