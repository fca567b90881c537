import { createHmac } from 'node:crypto'
import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { arrive, type Arrival } from '@/lib/auth/sso/arrive'
import { setOut } from '@/lib/auth/sso/set-out'
import type { Trip } from '@/lib/auth/sso/trip'
import { log } from '@/lib/kernel/log'
import { ssoProvider } from '@/lib/kernel/sso-providers'
import { query } from '@/scripts/database'
import { anAccount } from '../support/accounts'
import { ownerUrl } from '../support/database'
import { HostileOrganisation } from '../support/hostile-organisation'

// What an organisation may send that is not right. It runs on this computer and answers over http; nothing of the app is replaced.

const address = '192.0.2.1'
const email = 'anna@vijand.example'
let hostile: HostileOrganisation

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>
const sessions = async () => (await owner('SELECT count(*)::int AS n FROM "Session"'))[0]!.n

beforeAll(async () => {
  hostile = await HostileOrganisation.start()
  await anAccount(email)
})
afterAll(() => hostile.stop())

let serial = 0
/** Other settings are another client, which asks again who the organisation says to be. */
function configure(more: object = {}) {
  process.env.SSO_PROVIDERS = JSON.stringify([hostile.settings({ scope: `openid ${(serial += 1)}`, ...more })])
  return ssoProvider('vijand')!
}

beforeEach(async () => {
  vi.spyOn(log, 'warn').mockReturnValue()
  vi.spyOn(log, 'info').mockReturnValue()
  await owner('TRUNCATE "Session", "ProviderLink", "SignInAttempt", "AuditEvent" CASCADE')
})

type Back = {
  from?: string
  token?: (trip: Trip) => Promise<string | undefined>
  query?: Record<string, string>
  trip?: (trip: Trip) => Trip | null
  settings?: object
}

/** Away to the organisation and back with its answer. */
async function goAndReturn({
  from = address,
  token = (trip) => hostile.token(trip.nonce),
  query = {},
  trip: change = (trip) => trip,
  settings,
}: Back = {}): Promise<Arrival> {
  const provider = configure(settings)
  const trip = await setOut(provider, { email, returnTo: '/account' })
  hostile.give(await token(trip))
  const answer = new URLSearchParams({ code: 'een-code', state: trip.state, ...query })
  return arrive({ provider, trip: change(trip), query: answer, address: from })
}

test('a token that is right signs in', async () => {
  expect(await goAndReturn()).toMatchObject({ outcome: 'signed-in' })
  expect(await sessions()).toBe(1)
})

const signed = (change: Parameters<HostileOrganisation['token']>[1]) => (trip: Trip) => hostile.token(trip.nonce, change)
const now = () => Math.floor(Date.now() / 1000)
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsFor = (trip: Trip) => ({
  iss: hostile.issuer,
  aud: 'koersvast',
  sub: 'anna',
  email,
  nonce: trip.nonce,
  iat: now(),
  exp: now() + 300,
})

const wrongTokens: [string, string, Back][] = [
  ['of another issuer', 'wrong-token', { token: signed({ claims: { iss: 'https://login.example' } }) }],
  ['for another client', 'wrong-token', { token: signed({ claims: { aud: 'een-ander' } }) }],
  ['for two clients without saying for whom', 'wrong-token', { token: signed({ claims: { aud: ['koersvast', 'een-ander'] } }) }],
  [
    'for two clients and meant for the other',
    'wrong-token',
    { token: signed({ claims: { aud: ['koersvast', 'een-ander'], azp: 'een-ander' } }) },
  ],
  ['of another sign-in', 'wrong-token', { token: signed({ claims: { nonce: 'van-gisteren' } }) }],
  ['of no sign-in', 'wrong-token', { token: signed({ claims: { nonce: undefined } }) }],
  ['without a person', 'wrong-token', { token: signed({ claims: { sub: undefined } }) }],
  ['that never ends', 'wrong-token', { token: signed({ claims: { exp: undefined } }) }],
  ['that ended a minute ago', 'clock', { token: signed({ claims: { exp: now() - 60 } }) }],
  ['that only works in an hour', 'clock', { token: signed({ claims: { nbf: now() + 3600 } }) }],
  ['without a signature (alg: none)', 'wrong-token', { token: async (trip) => `${part({ alg: 'none' })}.${part(claimsFor(trip))}.` }],
  [
    'signed with the secret of the client (HS256)',
    'wrong-token',
    { token: signed({ header: { alg: 'HS256', kid: undefined }, key: new TextEncoder().encode('het-geheim-van-de-aanbieder') }) },
  ],
  [
    'that says RS256 and is signed with the secret of the client',
    'wrong-token',
    {
      token: async (trip) => {
        const text = `${part({ alg: 'RS256', kid: 'eigen' })}.${part(claimsFor(trip))}`
        return `${text}.${createHmac('sha256', hostile.clientSecret).update(text).digest('base64url')}`
      },
    },
  ],
  [
    'signed with another key',
    'wrong-token',
    { token: async (trip) => hostile.token(trip.nonce, { key: (await generateKeyPair('RS256')).privateKey }) },
  ],
  ['signed with a key that nobody knows', 'wrong-token', { token: signed({ header: { kid: 'onbekend' } }) }],
  ['signed in another way than was agreed', 'wrong-token', { settings: { signingAlgorithm: 'ES256' } }],
  [
    'whose claims were changed after signing',
    'wrong-token',
    {
      token: async (trip) => {
        const [header, , signature] = (await hostile.token(trip.nonce)).split('.')
        return `${header}.${part({ ...claimsFor(trip), sub: 'bert' })}.${signature}`
      },
    },
  ],
  ['that is not there', 'wrong-token', { token: async () => undefined }],
  ['that is no token', 'wrong-token', { token: async () => 'zomaar.iets' }],
]

describe('a token signs nobody in', () => {
  test.each(wrongTokens)('%s', async (_, why, back) => {
    expect(await goAndReturn(back)).toEqual({ outcome: 'refused', why })
    expect(await sessions()).toBe(0)
    expect(await owner(`SELECT result FROM "AuditEvent" WHERE event = 'session.refused'`)).toEqual([
      { result: `refused: organisation-${why}` },
    ])
  })

  test('half a minute of a wrong clock is forgiven', async () => {
    expect(await goAndReturn({ token: signed({ claims: { exp: now() - 20 } }) })).toMatchObject({ outcome: 'signed-in' })
  })

  test('what is logged says why and of which organisation, and nothing of the person', async () => {
    await goAndReturn(wrongTokens[0]![2])
    expect(vi.mocked(log.warn).mock.calls).toEqual([[{ where: 'sso', provider: 'vijand', why: 'wrong-token' }, 'sign-in refused']])
    expect(vi.mocked(log.info).mock.calls).toEqual([
      [{ where: 'sso', provider: 'vijand', check: 'unexpected JWT "iss" (issuer) claim value' }, 'answer of an organisation'],
    ])
  })
})

describe('what the organisation says of somebody', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['an address of another organisation', 'foreign-email', { email: 'anna@woerden.example' }],
    ['an address below its own domain', 'foreign-email', { email: 'anna@sub.vijand.example' }],
    ['an address that ends like its own', 'foreign-email', { email: 'anna@nietvijand.example' }],
    ['two addresses in one', 'no-email', { email: 'anna@woerden.example, anna@vijand.example' }],
    ['an address that is not verified', 'unverified-email', { email_verified: false }],
    ['no address', 'no-email', { email: undefined }],
    ['a guest, where guests are not let in', 'missing-claim', { acct: 1 }],
    ['groups that did not fit in the token', 'groups-left-out', { _claim_names: { groups: 'src1' } }],
  ])('%s is refused', async (_, why, claims) => {
    const settings = { required: why === 'missing-claim' ? { acct: 0 } : {}, roles: [{ value: 'a', region: 'b', role: 'reader' }] }
    expect(await goAndReturn({ token: signed({ claims }), settings })).toEqual({ outcome: 'refused', why })
    expect(await sessions()).toBe(0)
  })
})

describe('an answer that belongs to no trip', () => {
  test.each<[string, Back]>([
    ['another state', { query: { state: 'verzonnen' } }],
    ['no trip in this browser', { trip: () => null }],
    ['a trip to another organisation', { trip: (trip) => ({ ...trip, provider: 'woerden' }) }],
  ])('%s', async (_, back) => {
    expect(await goAndReturn(back)).toEqual({ outcome: 'refused', why: 'no-trip' })
    expect(await sessions()).toBe(0)
  })

  test('an answer that says to be of another organisation', async () => {
    expect(await goAndReturn({ query: { iss: 'https://login.example' } })).toEqual({ outcome: 'refused', why: 'wrong-token' })
  })
})

describe('an organisation that does not answer as it should', () => {
  test.each<[string, Record<string, string>]>([
    ['cancelled', { error: 'access_denied' }],
    ['away', { error: 'temporarily_unavailable' }],
    ['not-given', { error: 'invalid_scope' }],
  ])('%s', async (why, query) => {
    expect(await goAndReturn({ query })).toEqual({ outcome: 'refused', why })
  })

  test.each<[string, string, { status: number; body: unknown }]>([
    ['a code that was used', 'code-used', { status: 400, body: { error: 'invalid_grant' } }],
    ['a secret that it no longer takes', 'not-given', { status: 401, body: { error: 'invalid_client' } }],
    ['a fault of its own', 'away', { status: 503, body: {} }],
  ])('%s', async (_, why, answer) => {
    const provider = configure()
    const trip = await setOut(provider, { email, returnTo: '/' })
    hostile.answer = () => Promise.resolve(answer)
    const query = new URLSearchParams({ code: 'een-code', state: trip.state })
    expect(await arrive({ provider, trip, query, address })).toEqual({ outcome: 'refused', why })
  })

  test('says to be another than in the settings: nobody sets out', async () => {
    hostile.metadata = { issuer: 'https://login.example' }
    await expect(setOut(configure(), { email, returnTo: '/' })).rejects.toThrow()
    hostile.metadata = {}
  })
})

describe('tries', () => {
  test('after ten answers that were wrong everybody there waits, and elsewhere nobody', async () => {
    for (let tries = 0; tries < 10; tries += 1) await goAndReturn(wrongTokens[0]![2])
    expect((await goAndReturn()).outcome).toBe('wait')
    expect((await goAndReturn({ from: '198.51.100.7' })).outcome).toBe('signed-in')
  })

  test('what an organisation vouches for is no guess, whatever is wrong with the account', async () => {
    for (let tries = 0; tries < 11; tries += 1)
      await goAndReturn({ token: signed({ claims: { email: 'niemand@vijand.example', sub: 'niemand' } }) })
    expect((await goAndReturn()).outcome).toBe('signed-in')
  })
})
