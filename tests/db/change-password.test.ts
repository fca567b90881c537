import { beforeEach, expect, test } from 'vitest'
import { signIn } from '@/lib/auth/sign-in'
import { changePassword } from '@/lib/commands/change-password'
import { sessionViewer } from '@/lib/db/identity'
import type { Viewer } from '@/lib/policy/viewer'
import { getOwnAccount } from '@/lib/queries/own-account'
import { query } from '@/scripts/database'
import { aSession, anAccount, password, removeEverybody } from '../support/accounts'
import { ownerUrl } from '../support/database'

const email = 'anna@woerden.example'
const newPassword = 'vier trage schildpadden'
let userId: string
let viewer: Viewer
let secretHash: Awaited<ReturnType<typeof aSession>>['secretHash']

const owner = (sql: string) => query(ownerUrl, sql) as Promise<Record<string, unknown>[]>
const change = (given: Partial<Parameters<typeof changePassword>[1]> = {}) =>
  changePassword(viewer, { version: 1, currentPassword: password, newPassword, keepSession: secretHash, ...given })
const outcomeWith = async (tried: string) => (await signIn({ email, password: tried, address: '198.51.100.7' })).outcome

beforeEach(async () => {
  await removeEverybody()
  userId = await anAccount(email)
  ;({ viewer, secretHash } = await aSession(userId))
})

test('the new password works and the old one no longer does', async () => {
  expect(await change()).toEqual({ ok: true, value: null })
  expect(await outcomeWith(newPassword)).toBe('signed-in')
  expect(await outcomeWith(password)).toBe('wrong')
  expect(await getOwnAccount(viewer)).toMatchObject({ version: 2, mutedMails: [], roles: [] })
})

test('a letter typed as one or as two code points is the same letter', async () => {
  await change({ newPassword: 'vier trage caf\u00e9s' })
  expect(await outcomeWith('vier trage cafe\u0301s')).toBe('signed-in')
})

test('every other browser has to sign in again, this one does not', async () => {
  const elsewhere = await aSession(userId)
  const colleague = await aSession(await anAccount('bert@woerden.example'))
  await change()
  expect(await sessionViewer(elsewhere.secretHash)).toBeNull()
  expect(await sessionViewer(secretHash)).not.toBeNull()
  expect(await sessionViewer(colleague.secretHash)).not.toBeNull()
})

test('the trail says that a password was set, and not which', async () => {
  await change()
  const lines = await owner(
    `SELECT "actorId", before, after FROM "AuditEvent" WHERE event = 'account.password-changed' AND object = 'User'`,
  )
  expect(lines).toEqual([{ actorId: userId, before: { version: 1, password: 'set' }, after: { version: 2, password: 'set' } }])
})

test('without the current password nothing changes, and guessing it stops after ten tries', async () => {
  for (let tries = 0; tries < 10; tries++)
    expect(await change({ currentPassword: 'geraden' })).toEqual({ ok: false, failure: 'wrong-password' })
  expect(await change()).toEqual({ ok: false, failure: 'too-many-tries' })
  expect(await owner('SELECT version FROM "User"')).toEqual([{ version: 1 }])
})

test('ten colleagues behind one address can change theirs one after another', async () => {
  for (let colleague = 0; colleague < 10; colleague++) {
    ;({ viewer, secretHash } = await aSession(await anAccount(`collega${colleague}@woerden.example`)))
    expect((await change()).ok).toBe(true)
  }
  expect((await signIn({ email, password, address: viewer.origin })).outcome).toBe('signed-in')
})

test('of two changes at the same moment one is refused', async () => {
  const results = await Promise.all([change(), change({ newPassword: 'tien snelle hagedissen' })])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  // Depending on who is first, the other one still knew the old password or no longer.
  expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: expect.stringMatching(/^(stale|wrong-password)$/) })
})

test('who is not signed in has no password to change', async () => {
  viewer = { ...viewer, userId: null }
  expect(await change()).toEqual({ ok: false, failure: 'not-allowed' })
})
