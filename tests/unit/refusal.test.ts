import { expect, test } from 'vitest'
import { refusalOf } from '@/scripts/refusal'

const home = 'https://koersvast.nl'
const asked = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf({ method, url, headers: { host: '10.0.0.5:3000', 'x-forwarded-host': '10.0.0.5:3000', ...headers } }, home)?.status

test.each([
  ['GET', '/regio/utrecht-west?zoek=100%25', undefined],
  ['HEAD', '/favicon.svg', undefined],
  ['POST', '/regio/utrecht-west/agenda/2022-2025/activiteit/2.3/bijwerken', undefined],
  ['GET', '/regio/%', 400],
  ['GET', '/regio?zoek=a%00b', 400],
  ['PUT', '/account', 405],
  ['POST', '/favicon.svg?x', 405],
  ['POST', '/_next/static/x.js', 405],
  ['GET', '/api/v1/regios/?pagina=2', 404],
  ['GET', '/api/v1/regios?pagina=2/', undefined],
  ['GET', '/regio/utrecht-west/', undefined],
])('%s %s is answered with %s', (method, url, status) => expect(asked(method, url)).toBe(status))

test.each([
  ['https://koersvast.nl', undefined],
  ['http://10.0.0.5:3000', undefined],
  ['https://koersvast.nl.elders.example', 403],
  ['http://koersvast.nl:8080', 403],
  ['null', 403],
])('a form that comes from %s is answered with %s', (origin, status) => expect(asked('POST', '/account', { origin })).toBe(status))

test('the host that a proxy of ours was asked for counts', () =>
  expect(asked('POST', '/account', { origin: 'https://proef.nl', 'x-forwarded-host': 'proef.nl' })).toBeUndefined())

test('more than Next takes of a form is refused before it is read', () => {
  expect(asked('POST', '/account', { 'content-length': String(1024 * 1024) })).toBeUndefined()
  expect(asked('POST', '/account', { 'content-length': String(1024 * 1024 + 1) })).toBe(413)
})

test('a file with figures may be larger, up to 20 MB', () => {
  const to = '/regio/utrecht-west/agenda/2022-2025/kpis/importeren/bestand'
  expect(asked('POST', to, { 'content-length': String(20 * 1024 * 1024) })).toBeUndefined()
  expect(asked('POST', to, { 'content-length': String(21 * 1024 * 1024) })).toBe(413)
})
