import { beforeEach, describe, expect, test } from 'vitest'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { signIn } from '@/lib/auth/sign-in'
import { endSession, keepDraft, sessionViewer } from '@/lib/db/identity'
import { endOwnSessions } from '@/lib/commands/end-own-sessions'
import { discardKeptDraft } from '@/lib/commands/discard-kept-draft'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { query } from '@/scripts/database'
import { aSession, anAccount, password, removeEverybody } from '../support/accounts'
import { ownerUrl } from '../support/database'

const email = 'anna@woerden.example'
const address = '192.0.2.1'
let userId: string

const owner = (sql: string, values?: unknown[]) => query(ownerUrl, sql, values) as Promise<Record<string, unknown>[]>
const tryWith = (given: Partial<Parameters<typeof signIn>[0]>) => signIn({ email, password, address, ...given })
const times = <T>(count: number, act: (index: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, index) => act(index)))

beforeEach(async () => {
  await removeEverybody()
  userId = await anAccount(email)
})

describe('the right password', () => {
  test('starts a session of which the database keeps the hash only', async () => {
    const result = await tryWith({ email: ' Anna@Woerden.example'.trim() })
    if (result.outcome !== 'signed-in') throw new Error(result.outcome)

    expect(await sessionViewer(hashSecret(result.secret))).toEqual({
      userId,
      email,
      name: 'Anna Bakker',
      function: 'ambtenaar Jeugd, gemeente Woerden',
      grants: [],
    })
    const everything = JSON.stringify(await owner('SELECT s::text, (SELECT jsonb_agg(a) FROM "AuditEvent" a) FROM "Session" s'))
    expect(everything).not.toContain(result.secret)
    expect(everything).not.toContain('argon2')
  })

  test('leaves a line on the trail with who, what and from where', async () => {
    await tryWith({})
    expect(await owner(`SELECT event, object, result, origin, "actorId" FROM "AuditEvent" WHERE object = 'Session'`)).toEqual([
      { event: 'session.started', object: 'Session', result: 'done', origin: address, actorId: userId },
    ])
  })

  test('does not count as a wrong try', async () => {
    await times(12, () => tryWith({}))
    expect((await tryWith({})).outcome).toBe('signed-in')
  })
})

describe('a wrong password', () => {
  test('gets the same answer as an account that does not exist', async () => {
    expect(await tryWith({ password: 'iets anders' })).toEqual({ outcome: 'wrong' })
    expect(await tryWith({ email: 'niemand@woerden.example' })).toEqual({ outcome: 'wrong' })
    expect(await owner(`SELECT result, "objectId" FROM "AuditEvent" WHERE event = 'session.refused' ORDER BY id`)).toEqual([
      { result: 'refused: wrong-password', objectId: userId },
      { result: 'refused: unknown-account', objectId: null },
    ])
  })

  test('a closed account can not sign in, and its session ends', async () => {
    const { secretHash } = await aSession(userId)
    await owner('UPDATE "User" SET "deactivatedAt" = now()')
    expect(await tryWith({})).toEqual({ outcome: 'wrong' })
    expect(await sessionViewer(secretHash)).toBeNull()
  })

  test('after ten wrong tries for an account nobody gets in for 15 minutes, from anywhere', async () => {
    await times(10, (index) => tryWith({ password: 'fout', address: `192.0.2.${index}` }))
    const result = await tryWith({ address: '198.51.100.7' })
    if (result.outcome !== 'wait') throw new Error(result.outcome)

    const minutes = (result.until.getTime() - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(14.5)
    expect(minutes).toBeLessThanOrEqual(15.1)
    await owner(`UPDATE "SignInAttempt" SET at = at - interval '15 minutes'`)
    expect((await tryWith({ address: '198.51.100.7' })).outcome).toBe('signed-in')
  })

  test('after ten wrong tries from an address every account there waits, and elsewhere none does', async () => {
    await times(10, (index) => tryWith({ email: `iemand${index}@woerden.example` }))
    expect((await tryWith({})).outcome).toBe('wait')
    expect((await tryWith({ address: '198.51.100.7' })).outcome).toBe('signed-in')
  })

  test('of fifteen tries at the same moment ten are tried', async () => {
    const outcomes = (await times(15, () => tryWith({ password: 'fout' }))).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10)
    expect(outcomes.filter((outcome) => outcome === 'wait')).toHaveLength(5)
  })
})

describe('a session', () => {
  test.each([
    ['60 minutes without use', `"lastSeenAt" = now() - interval '61 minutes'`, false],
    ['59 minutes without use', `"lastSeenAt" = now() - interval '59 minutes'`, true],
    ['12 hours in all', `"startedAt" = now() - interval '12 hours 1 minute'`, false],
    ['11 hours in all', `"startedAt" = now() - interval '11 hours'`, true],
  ])('after %s is open: %#', async (_, change, isOpen) => {
    const { secretHash } = await aSession(userId)
    await owner(`UPDATE "Session" SET ${change}`)
    expect((await sessionViewer(secretHash)) !== null).toBe(isOpen)
  })

  test('ends when its owner signs out, with a line on the trail', async () => {
    const { secretHash } = await aSession(userId)
    await endSession(secretHash, address)
    expect(await sessionViewer(secretHash)).toBeNull()
    expect(await owner(`SELECT "actorId", origin FROM "AuditEvent" WHERE event = 'session.ended'`)).toEqual([
      { actorId: userId, origin: address },
    ])
  })

  test('ends on every device when its owner asks that, and nobody else’s', async () => {
    const [here, elsewhere] = [await aSession(userId), await aSession(userId)]
    const { secretHash: others } = await aSession(await anAccount('bert@woerden.example'))
    expect(await endOwnSessions(here.viewer)).toEqual({ ok: true, value: null })
    for (const { secretHash } of [here, elsewhere]) expect(await sessionViewer(secretHash)).toBeNull()
    expect(await sessionViewer(others)).not.toBeNull()
    expect(await owner(`SELECT count(*)::int AS lines FROM "AuditEvent" WHERE event = 'session.all-ended' AND object = 'Session'`)).toEqual(
      [{ lines: 2 }],
    )
    expect(await keepDraft(here.secretHash, '/formulier', { done: 'x' })).toBe(false)
  })

  test('says at most once a minute that it was used', async () => {
    const { secretHash } = await aSession(userId)
    const lastSeen = async () => (await owner('SELECT "lastSeenAt"::text FROM "Session"'))[0]
    const before = await lastSeen()
    await sessionViewer(secretHash)
    expect(await lastSeen()).toEqual(before)
    await owner(`UPDATE "Session" SET "lastSeenAt" = now() - interval '61 seconds'`)
    await sessionViewer(secretHash)
    const [seen] = await owner(`SELECT "lastSeenAt" > now() - interval '10 seconds' AS now FROM "Session"`)
    expect(seen).toEqual({ now: true })
  })

  test('carries the roles of this moment', async () => {
    const { secretHash } = await aSession(userId)
    await owner(`INSERT INTO "RoleGrant" (id, "userId", role, "validFrom") VALUES (gen_random_uuid(), $1, 'platformAdmin', app.today())`, [
      userId,
    ])
    expect((await sessionViewer(secretHash))?.grants).toEqual([{ role: 'platformAdmin' }])
    await owner('DELETE FROM "RoleGrant"')
    expect((await sessionViewer(secretHash))?.grants).toEqual([])
  })
})

describe('text that was sent after the session had ended', () => {
  const form = '/regio/utrecht-west/mijn-updates'
  const values = { done: 'De pilot loopt.', next: 'Evalueren' }

  test('is kept for its owner until it is discarded', async () => {
    const { secretHash, viewer } = await aSession(userId)
    await owner(`UPDATE "Session" SET "lastSeenAt" = now() - interval '61 minutes'`)
    expect(await keepDraft(secretHash, form, { done: 'eerder' })).toBe(true)
    expect(await keepDraft(secretHash, form, values)).toBe(true)

    expect(await takeKeptDraft(viewer, form)).toEqual(values)
    expect(await takeKeptDraft(viewer, '/elders')).toBeNull()
    await discardKeptDraft(viewer, form)
    expect(await takeKeptDraft(viewer, form)).toBeNull()
  })

  test('is not taken from a session that was signed out', async () => {
    const { secretHash } = await aSession(userId)
    await endSession(secretHash, address)
    expect(await keepDraft(secretHash, form, values)).toBe(false)
  })

  test('is kept for twenty forms at most', async () => {
    const { secretHash } = await aSession(userId)
    const kept = []
    for (let number = 1; number <= 25; number++) kept.push(await keepDraft(secretHash, `/formulier/${number}`, values))
    expect(kept.filter(Boolean)).toHaveLength(20)
  })

  test('is not given to somebody else', async () => {
    const { secretHash } = await aSession(userId)
    const { viewer: other } = await aSession(await anAccount('bert@woerden.example'))
    await keepDraft(secretHash, form, values)
    expect(await takeKeptDraft(other, form)).toBeNull()
    await discardKeptDraft(other, form)
    expect(await owner('SELECT path FROM "KeptDraft"')).toEqual([{ path: form }])
  })

  test('is not kept when nobody knows whose it is, or when it is far too much', async () => {
    const { secretHash } = await aSession(userId)
    expect(await keepDraft(hashSecret(newSecret()), form, values)).toBe(false)
    expect(await keepDraft(secretHash, form, { done: Array.from({ length: 20_000 }, newSecret).join('') })).toBe(false)
    await owner(`UPDATE "Session" SET "startedAt" = now() - interval '8 days'`)
    expect(await keepDraft(secretHash, form, values)).toBe(false)
  })
})
