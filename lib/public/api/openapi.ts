import 'server-only'
import { z } from 'zod'
import { apiPath } from '@/lib/kernel/addresses'
import { licence, site } from '@/lib/public/site'
import { pageSize } from './paging'
import { apiVersion } from './problem'
import { resources } from './resources'
import { problem, standen } from './schemas'

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` })
const idOf = (schema: z.ZodType): string => z.globalRegistry.get(schema)!.id!

/** Every schema by its name, each referring to the others; z.toJSONSchema of a registry does that. */
function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const schema of [...new Set(resources.map(({ item }) => item)), standen, problem]) registry.add(schema, { id: idOf(schema) })
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` }).schemas as Record<string, Record<string, unknown>>
  return Object.fromEntries(Object.entries(made).map(([name, { $schema: _s, $id: _i, ...schema }]) => [name, schema]))
}

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } }

const fault = (description: string) => ({
  description,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: reference('Problem') } },
})

const inPath = (name: string) => ({
  name,
  in: 'path',
  required: true,
  description: `De id van de ${name}.`,
  schema: { type: 'string' },
})

const inQuery = (name: string, description: string, schema: object) => ({ name, in: 'query', required: false, description, schema })

const paging = [
  inQuery('pagina', 'Welke pagina, vanaf 1.', { type: 'integer', minimum: 1, default: 1 }),
  inQuery('paginaGrootte', 'Hoeveel er op een pagina staan.', {
    type: 'integer',
    minimum: 1,
    maximum: pageSize.most,
    default: pageSize.normal,
  }),
]

function operation(resource: (typeof resources)[number]) {
  const isList = 'list' in resource
  const names = [...resource.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const item = reference(idOf(resource.item))
  return {
    operationId: resource.id,
    summary: resource.summary,
    description: `${resource.summary}.`,
    tags: ['Open data'],
    parameters: [...names.map(inPath), ...(isList ? paging : [])],
    responses: {
      '200': {
        description: resource.summary,
        headers: { ...versionHeader, ...(isList && { Link: { $ref: '#/components/headers/Link' } }) },
        content: { 'application/json': { schema: isList ? { type: 'array', items: item } : item } },
      },
      '400': fault('Er staat iets in de vraag dat niet kan.'),
      ...(names.length > 0 && { '404': fault('Dit is er niet.') }),
    },
  }
}

/** The OpenAPI 3.1 document of all that the API has. */
export function openApi() {
  const { origin, owner, contact } = site()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Open data van Koersvast',
      description: 'Wat regio’s hebben vastgesteld: agenda’s, rapporten en gepubliceerde cijfers. Alleen om te lezen, zonder sleutel.',
      version: apiVersion,
      license: { name: licence.name, url: licence.url },
      contact: { name: owner, url: `${origin}/openbaar`, ...(contact?.includes('@') && { email: contact }) },
    },
    servers: [{ url: `${origin}${apiPath}`, description: 'Deze installatie' }],
    security: [],
    tags: [{ name: 'Open data', description: 'Alles wat een regio als open data geeft.' }],
    paths: Object.fromEntries(resources.map((resource) => [resource.path, { get: operation(resource) }])),
    components: {
      schemas: schemas(),
      headers: {
        'API-Version': { description: 'De volledige versie van de API.', schema: { type: 'string', examples: [apiVersion] } },
        Link: { description: 'Waar de andere pagina’s zijn (RFC 8288).', schema: { type: 'string' } },
      },
    },
  }
}
