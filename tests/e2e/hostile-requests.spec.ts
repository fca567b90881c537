import type { APIRequestContext } from 'playwright/test'
import { anAccount, endSessionsOf, inDatabase, makeOfficer } from './support/account'
import { anotherRegion } from './support/another-region'
import { emailOf } from './support/pages'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { activity, list, myUpdates, updateOf } from './support/update'

// What no browser of a visitor sends. Nothing of it is a fault of ours (5xx), writes anything or stays without an answer.

const form = updateOf('1.1a', 'woerden')
type Fields = Record<string, string>

/** The fields that Next puts in a form of the page for a browser without JavaScript, and our own hidden ones. */
async function hiddenFields(request: APIRequestContext, path: string, having: string): Promise<Fields> {
  const html = await (await request.get(path)).text()
  const found = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([text]) => text).find((text) => text.includes(`name="${having}"`)) ?? ''
  const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const inputs = [...found.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')])
  return Object.fromEntries(inputs)
}

// The headers with which Next sends a page as data. That they still do is asked below.
const ways: Fields[] = [{}, { rsc: '1', 'next-router-segment-prefetch': '/x' }]

const everything = () => inDatabase('SELECT (SELECT count(*) FROM "ProgressUpdate" WHERE done LIKE \'Aanval%\') AS updates')
const filled = { light: 'onTrack', lifecycle: 'running', done: 'Aanval', next: '', cause: '', consequence: '', measure: '', expected: '' }

test.describe('an officer', () => {
  test.use({ signedInAs: emailOf('beleidsambtenaar') })

  for (const path of [
    ...[list('zoek=%00'), list('gemeente=a%00b'), list('zoek=%ff%ed%a0%80&zoek=x&pagina=-1&sinds[]=1&__proto__=1&sorteer=__proto__')],
    ...[`${form}%00`, `${myUpdates}?melding=constructor`, `${myUpdates}?melding=__proto__&code=x`],
    ...[`${activity('1.1a')}?geschiedenis=1e999`, `${activity('1.1a')}?geschiedenis=-5&geschiedenis=x`],
    ...['/api/auth/error?error=%E2%82%AC', '/api/auth/signin?error=x&error=%0d%0aX-A:b', '/api/auth/signin?callbackUrl=%E2%82%AC'],
    ...['/regio/%', '/regio/%ff', '/%00', '/regio/__proto__', `/regio/${'a'.repeat(6000)}`, "/regio/x' OR 1=1--"],
  ]) {
    test(`${path.slice(0, 90)} is no fault of ours`, async ({ request }) => {
      const answer = await request.get(path, { maxRedirects: 0 })
      expect(answer.status()).toBeLessThan(500)
      expect(answer.headers()).toMatchObject({ 'strict-transport-security': expect.any(String), 'x-content-type-options': 'nosniff' })
    })
  }

  test('an address that starts like another site stays on this one', async ({ request, baseURL }) => {
    for (const path of ['//elders.example', '//elders.example/..', '/%5celders.example/']) {
      const answer = await request.get(baseURL + path, { maxRedirects: 0 })
      expect(answer.headers().location, path).toMatch(/^\/(?!\/)/)
      expect(answer.headers()['strict-transport-security'], path).toBeDefined()
    }
  })

  const changes: Record<string, Fields> = {
    'half a character': { region: `${'a'.repeat(99)}🦺`, trackId: 'x' },
    'no track and no version': { trackId: '', version: '' },
    'a version that no number holds': { version: '99999999999999999999' },
    'a track with SQL': { trackId: "x' OR 1=1" },
    'a light that only objects have': { light: 'constructor' },
    'a character that can not be stored': { done: 'Aanval\0' },
    'far too much text': { done: 'Aanval'.repeat(100_000) },
    'a date of many letters': { expected: 'e'.repeat(19_000) },
  }
  for (const [what, change] of Object.entries(changes)) {
    test(`a form with ${what} comes back with a reason`, async ({ request }) => {
      const before = await everything()
      const answer = await request.post(form, { multipart: { ...(await hiddenFields(request, form, 'trackId')), ...filled, ...change } })
      expect(answer.status()).toBe(200)
      expect(await answer.text()).toMatch(/<section[^>]*role="alert"/)
      expect(await everything()).toEqual(before)
    })
  }

  for (const bound of [
    '[]',
    '[{"status":"idle"},{}]',
    '[{"status":"idle"},"$K5"]',
    '[{"status":"idle"},"$Q2"]',
    '"x"',
    '["$1"]',
    '["$@9"]',
  ]) {
    test(`an action with the made-up arguments ${bound} answers, and the app still serves`, async ({ request }) => {
      const fields = await hiddenFields(request, form, 'trackId')
      const [name] = Object.keys(fields).filter((field) => /^\$ACTION_\d+:1$/.test(field))
      const answer = await request.post(form, {
        multipart: { ...fields, ...filled, version: '999', [name!]: bound },
        timeout: 10_000,
        maxRedirects: 0,
      })
      if (!bound.includes('$Q')) expect(answer.status()).toBeLessThan(500)
      expect((await request.get('/api/gezond')).status()).toBe(200)
    })
  }

  test('a form from another site, or too large, is refused before it is read', async ({ request, baseURL }) => {
    const multipart = { ...(await hiddenFields(request, form, 'trackId')), ...filled }
    for (const origin of ['https://elders.example', 'null', `${baseURL}.elders.example`])
      expect((await request.post(form, { multipart, headers: { origin, 'x-forwarded-host': 'elders.example' } })).status(), origin).toBe(
        403,
      )
    const large = await request.post(form, { multipart: { ...multipart, done: 'x'.repeat(2_000_000) } })
    expect(large.status()).toBe(413)
    expect(await large.text()).toContain('Dit is te veel tekst')
    expect(await everything()).toEqual([{ updates: '0' }])
  })

  test('a page in pieces holds nothing of another region, nor does the whole', async ({ request }) => {
    const { name, paths } = await anotherRegion()
    for (const path of paths) {
      for (const headers of ways) {
        const text = await (await request.get(path, { headers })).text()
        expect(text, path).not.toContain(name)
      }
    }
  })
})

test('a reader gets no word of how things stand, in no way out', async ({ openAs }) => {
  const { request } = (await openAs(emailOf('lezer'))).context()
  for (const path of [list('licht=loopt-vast&sorteer=licht'), activity('3.1a'), form, myUpdates, '/regio/utrecht-west/overzicht']) {
    for (const headers of ways) {
      const text = await (await request.get(path, { headers })).text()
      if (path === activity('3.1a')) expect(text).toContain('vaste contactpersonen')
      expect(text, path).not.toMatch(/Loopt vast|Loopt risico|Niet gemeld|lastUpdate|ambtenaar Jeugd, gemeente Woerden/)
    }
  }
})

test('whoever is not signed in, or no longer, writes nothing with a form that he kept', async ({ page, request }) => {
  const email = await anAccount()
  await makeOfficer(email)
  await signIn(page, email, form)
  const multipart = { ...(await hiddenFields(page.request, form, 'trackId')), ...filled, 'x\0': 'y' }
  await endSessionsOf(email)
  for (const visitor of [request, page.request]) {
    const answer = await visitor.post(form, { multipart, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toMatch(/^\/aanmelden\?/)
  }
  expect(await everything()).toEqual([{ updates: '0' }])
})

test('other methods than a browser has are refused', async ({ request }) => {
  for (const path of ['/', '/favicon.svg', '/api/gezond', '/regio/utrecht-west'])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await request.fetch(path, { method })).status(), `${method} ${path}`).toBe(405)
  expect((await request.post('/favicon.svg')).status()).toBe(405)
})

test('the API says what is wrong in its own form, also where a question never reaches it', async ({ request }) => {
  for (const [method, path, status] of [
    ['GET', '/api/v1/regios/', 404],
    ['GET', '/api/v1', 404],
    ['PUT', '/api/v1', 405],
    ['PUT', '/api/v1/regios', 405],
    ['GET', '/api/v1/%', 400],
  ] as const) {
    const answer = await request.fetch(path, { method, maxRedirects: 0 })
    expect([answer.status(), answer.headers()['content-type'], answer.headers()['api-version']], path).toEqual([
      status,
      'application/problem+json',
      '1.0.0',
    ])
    expect(await answer.json()).toMatchObject({ status, instance: path })
  }
})
