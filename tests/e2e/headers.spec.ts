import { readFileSync } from 'node:fs'
import { expect, test, type APIResponse, type Page } from 'playwright/test'
import { anAccount, backToHalfway } from './support/account'
import { emailOf, halfwayPages, openPages, pagesOfApp, publicPages, roleNames } from './support/pages'
import { signIn } from './support/sign-in'
import { unnamedStyles } from './support/styles'

const everywhere = {
  'strict-transport-security': 'max-age=31536000',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

function expectHeaders(response: APIResponse | NonNullable<Awaited<ReturnType<Page['goto']>>>) {
  expect(response.headers()).toMatchObject(everywhere)
  expect(response.headers()['permissions-policy']).toContain('camera=()')
  expect(response.headers()['x-powered-by']).toBeUndefined()
  expectStrictPolicy(response.headers()['content-security-policy'] ?? '')
}

// What internet.nl asks of a policy (conventies-nl.md 2.2).
function expectStrictPolicy(policy: string) {
  expect(policy).toMatch(/^default-src 'none'(;|$)/)
  for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'frame-src'])
    expect(policy).toMatch(new RegExp(`; ${directive} '(none|self)'`))
  expect(policy).not.toMatch(/unsafe-|data:|https?:|\*/)
}

const nonceOf = (policy = '') => /'nonce-([^']+)'/.exec(policy)?.[1]

const shown = '/openbaar/utrecht-west'

test.describe('every kind of answer has the headers', () => {
  for (const path of [
    '/aanmelden',
    '/account',
    '/bestaat-niet',
    '/regio/utrecht-west/activiteit/2.3',
    '/api/gezond',
    '/api/auth/signin',
    '/api/bestaat-niet',
    '/favicon.svg',
    ...publicPages.map((page) => page.path),
    ...['cijfers.csv', 'activiteiten.csv', 'gegevens.json', 'dcat.jsonld', 'rapporten.atom', 'bestaat-niet'].map(
      (name) => `${shown}/${name}`,
    ),
    ...['/api/v1/openapi.json', '/api/v1/regios', '/api/v1/bestaat-niet'],
    ...['/sitemap.xml', '/robots.txt', '/.well-known/security.txt', '/stijl/onbekend.css'],
  ]) {
    test(path, async ({ request }) => expectHeaders(await request.get(path, { maxRedirects: 0 })))
  }

  test('scripts, styles and fonts', async ({ page, request }) => {
    await page.goto('/aanmelden')
    const files = await page
      .locator('script[src], link[rel=stylesheet], link[rel=preload]')
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('src') ?? tag.getAttribute('href') ?? ''))
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expectHeaders(await request.get(file))
  })
})

// What is sent over a connection that the app closes at that moment does not arrive, and nginx sends no form a second time.
test('the app keeps a connection longer than nginx does, so that nothing is sent over one that closes', async ({ request }) => {
  const kept = (said = '') => Number(/(?:timeout=|keepalive_timeout +)(\d+)/.exec(said)?.[1])
  const answer = await request.get('/api/gezond', { headers: { connection: 'keep-alive' } })
  expect(kept(answer.headers()['keep-alive'])).toBeGreaterThan(kept(readFileSync('scripts/server/nginx.conf', 'utf8')))
})

test('a page is never kept by a cache, and has a nonce of its own', async ({ request }) => {
  const answers = [await request.get('/aanmelden'), await request.get('/aanmelden')]
  for (const answer of answers) expect(answer.headers()['cache-control']).toContain('no-store')
  const [first, second] = answers.map((answer) => nonceOf(answer.headers()['content-security-policy']))
  expect(first).toBeTruthy()
  expect(first).not.toBe(second)
})

// A page looks the same to every role as far as the policy is concerned: each is opened by the first that may.
const signedOut = [...openPages, { name: 'niet-gevonden', path: '/bestaat-niet' }]
const pagesOf = (role: (typeof roleNames)[number] | null) => (role ? pagesOfApp.filter(({ roles }) => roles[0] === role) : signedOut)

for (const role of [...roleNames, null].filter((role) => pagesOf(role).length > 0)) {
  test(`nothing on the pages of ${role ?? 'somebody who is not signed in'} breaks the policy`, async ({ page }) => {
    const complaints = watch(page)
    if (role) await signIn(page, emailOf(role))
    for (const { path } of pagesOf(role)) {
      const response = await page.goto(path)
      expectHeaders(response!)
      expect(response!.headers()['cache-control'], path).toContain('no-store')
      const html = await response!.text()
      expect(html.match(/<[^>]+\sstyle=/g), path).toBeNull()
      expect(unnamedStyles(html, response!.headers()['content-security-policy']), path).toEqual([])
      for (const [script] of html.matchAll(/<script[^>]*>/g))
        expect(script, path).toContain(`nonce="${nonceOf(response!.headers()['content-security-policy'])}"`)
      await expect(page).toHaveTitle(/ - Koersvast$/)
    }
    expect(complaints()).toEqual([])
  })
}

for (const { path, awaits } of halfwayPages)
  test(`nothing on ${path} breaks the policy, also where a script asks for a passkey`, async ({ page }) => {
    const complaints = watch(page)
    const email = await anAccount()
    await signIn(page, email, '/account')
    await backToHalfway(email, awaits)
    const response = await page.goto(path)
    expectHeaders(response!)
    expect(response!.headers()['cache-control']).toContain('no-store')
    await expect(page.getByRole('button', { name: /toegangssleutel/ })).toBeVisible()
    expect(complaints()).toEqual([])
  })

test('nothing on the pages for everybody breaks the policy; they have no script, weigh at most 60 kB, and are not sent twice', async ({
  page,
}) => {
  const complaints = watch(page)
  let weight = 0
  const seen = new Set<string>()
  page.on('response', async (response) => {
    seen.add(response.request().resourceType())
    weight +=
      (
        await response
          .request()
          .sizes()
          .catch(() => null)
      )?.responseBodySize ?? 0
  })
  for (const { path } of publicPages) {
    weight = 0
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    const headers = await response!.allHeaders()
    expectHeaders(response!)
    expect(headers['cache-control'], path).toMatch(/^public, max-age=60/)
    expect(await response!.text(), path).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=/)
    expect(weight, path).toBeLessThan(60_000)
    const again = await page.request.get(path, { headers: { 'if-none-match': headers.etag! } })
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0])
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['document', 'font', 'stylesheet']))
  expect([...seen]).not.toContain('script')
  expect(complaints()).toEqual([])
})

test('a script without the nonce is seen by these tests', async ({ page }) => {
  const complaints = watch(page)
  await page.goto('/aanmelden')
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' })))
  await expect.poll(complaints).toHaveLength(1)
  await expect(page).toHaveTitle('Aanmelden - Koersvast')
})

/** What the browser refused, and what it asked of another origin. */
function watch(page: Page): () => string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) seen.push(`${page.url()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (page.url() !== 'about:blank' && new URL(request.url()).origin !== new URL(page.url()).origin)
      seen.push(`${page.url()} asks ${request.url()}`)
  })
  return () => seen
}
