import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeDestructionList } from '@/lib/commands/make-destruction-list'
import { reactivateAccount } from '@/lib/commands/reactivate-account'
import { settleDestructionList } from '@/lib/commands/settle-destruction-list'
import { mayGoFrom, retainedKinds, type RetainedKind, type Verdict } from '@/lib/domain/retention'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getDestructionList, getRetention } from '@/lib/queries/retention'
import { getTrail } from '@/lib/queries/trail'
import { verifyTrail } from '@/scripts/audit-trail'
import { query } from '@/scripts/database'
import { anAdoptedReport } from '../support/adopted-report'
import { AppLogin } from '../support/app-login'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import {
  aClosedMeeting,
  aClosedRisk,
  aDecisionAt,
  aLeaver,
  aResolvedBottleneck,
  aStoryWithoutConsent,
  aWaitingImport,
  told,
} from '../support/retained'

type Person = Viewer & { userId: string }
const now = new Date()
let serial = 0
let login: AppLogin
let region: TestRegion
let manager: Person
let secretary: Person

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())
beforeEach(async () => {
  region = await aRegion(`bewaren-${(serial += 1)}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

const everyKind = async () => ({
  meeting: await aClosedMeeting(region, '2012-05-01'),
  bottleneck: await aResolvedBottleneck(region, manager.userId, '2014-05-01'),
  risk: await aClosedRisk(region, manager.userId, '2014-05-01'),
  story: await aStoryWithoutConsent(region, manager.userId, '2023-05-01'),
  fileImport: await aWaitingImport(region, manager.userId, '2023-05-01'),
  formerColleague: await aLeaver(region, '2023-05-01'),
})

const make = (kinds: readonly RetainedKind[] = retainedKinds, viewer = manager) =>
  makeDestructionList(viewer, { regionId: region.id, kinds, note: 'Jaarlijks.' })
const listOf = async (number: number, viewer: Viewer = secretary) =>
  (await getDestructionList(viewer, { region: region.slug, number, now }))!.content!
async function settle(number: number, verdict: Verdict, viewer = secretary, note = 'Nagekeken.') {
  const { list } = await listOf(number)
  return settleDestructionList(viewer, { listId: list.id, version: list.version, verdict, note })
}
/** A list of these kinds that the secretary approves: how each thing on it went. */
async function destroy(kinds: readonly RetainedKind[] = retainedKinds) {
  const made = await make(kinds)
  if (!made.ok) throw new Error(made.failure)
  expect(await settle(made.value, 'carriedOut')).toEqual({ ok: true, value: null })
  const { rows } = await listOf(made.value)
  return rows.map(({ kind, outcome, leftBecause }) => [kind, outcome, leftBecause])
}
const count = async (sql: string, values: unknown[] = []) =>
  Number(((await query(ownerUrl, `SELECT count(*) AS n FROM ${sql}`, values)) as [{ n: string }])[0].n)
const faults = async () => (await verifyTrail(ownerUrl)).flatMap((chain) => chain.faults)

test('the database has the terms of the schedule, counted in the same way', async () => {
  for (const kind of retainedKinds) {
    for (const startedOn of ['2024-02-29', '2023-11-30', '2023-12-31', '2020-01-15']) {
      const [row] = (await query(ownerUrl, `SELECT ($1::date + app.retention_term($2::"RetainedKind"))::date::text AS day`, [
        startedOn,
        kind,
      ])) as [{ day: string }]
      expect(row.day, `${kind} ${startedOn}`).toBe(mayGoFrom({ kind, startedOn }))
    }
  }
})

describe('a list that was approved', () => {
  test('takes everything that is past its term, with what hangs on it, and stays as the declaration', async () => {
    const things = await everyKind()
    expect((await getRetention(manager, { region: region.slug, now, draftOf: '' }))!.content).toMatchObject({ mayGo: 6, mayMake: true })
    expect(await destroy()).toEqual(retainedKinds.map((kind) => [kind, 'destroyed', null]))

    const gone = { Meeting: things.meeting.id, Bottleneck: things.bottleneck.id, Risk: things.risk.id, Story: things.story.id }
    for (const [table, id] of Object.entries({ ...gone, MeasurementImport: things.fileImport.id }))
      expect(await count(`"${table}" WHERE id = $1`, [id]), table).toBe(0)
    for (const table of [
      'AgendaItem',
      'AgendaPaper',
      'Consultation',
      'Attendance',
      'RiskStep',
      'RiskMeasure',
      'BottleneckStep',
      'SearchEntry',
    ])
      expect(await count(`"${table}" t WHERE t."regionId" = $1 AND t::text LIKE '%${told}%'`, [region.id]), table).toBe(0)
    for (const table of ['Passkey', 'ProviderLink'])
      expect(await count(`"${table}" WHERE "userId" = $1`, [things.formerColleague.userId]), table).toBe(0)
    const { list } = await listOf(1)
    expect(list).toMatchObject({ status: 'carriedOut', items: 6, destroyed: 6, makerId: manager.userId, settledName: secretary.name })
    expect((await getRetention(manager, { region: region.slug, now, draftOf: '' }))!.content!.mayGo).toBe(0)
  })

  test('leaves in the trail that something was destroyed, by whom, and not what it said; the chain still fits', async () => {
    const { formerColleague } = await everyKind()
    const holding = `"AuditEvent" WHERE (before::text LIKE '%${told}%' OR after::text LIKE '%${told}%' OR after::text LIKE '%' || $1 || '@%')`
    expect(await count(holding, [formerColleague.userId])).toBeGreaterThan(15)
    await destroy()
    // Of the seat in the body, which is no part of the meeting, the function stays.
    expect(await count(`${holding} AND object <> 'BodyMember'`, [formerColleague.userId])).toBe(0)
    expect(
      await count(`"AuditEvent" WHERE "regionId" = $1 AND object = 'Risk' AND action = 'delete' AND "actorId" = $2`, [
        region.id,
        secretary.userId,
      ]),
    ).toBe(1)
    expect(await faults()).toEqual([])
    const trail = (await getTrail(manager, { region: region.slug, now }, readTrailList({ soort: 'Risk' })))!.content!
    expect(trail.rows.map(({ action, isErased, before, after }) => [action, isErased, before, after])).toEqual([
      ['delete', false, null, null],
      ['insert', true, null, null],
    ])
  })

  test.each([
    [
      'is changed',
      `UPDATE "AuditEvent" SET at = at - interval '1 second' WHERE "erasedBy" IS NOT NULL AND "regionId" = $1 AND object = 'Story'`,
      /zonder verklaring gewist/,
    ],
    [
      'gets another hash',
      `UPDATE "AuditEvent" SET hash = sha256('x') WHERE "erasedBy" IS NOT NULL AND "regionId" = $1 AND object = 'Story'`,
      /gewijzigd/,
    ],
    [
      'is emptied besides',
      `UPDATE "AuditEvent" SET after = NULL, "erasedBy" = 1 WHERE object = 'Ambition' AND "regionId" = $1`,
      /zonder verklaring gewist/,
    ],
    ['is declared otherwise', `UPDATE "AuditEvent" SET after = '{"erased": []}' WHERE action = 'erase' AND "regionId" = $1`, /gewijzigd/],
  ])('does not hide it when an event %s', async (_, tampering, sentence) => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    await destroy(['story'])
    await query(ownerUrl, tampering, [region.id])
    const own = (await verifyTrail(ownerUrl)).find(({ id }) => id === region.id)!
    expect(own.faults[0]).toMatch(sentence)
    // What was tampered with would be a fault in every test after this one.
    await query(ownerUrl, `DELETE FROM "AuditEvent" WHERE "regionId" = $1`, [region.id])
    await query(ownerUrl, `DELETE FROM "AuditChain" WHERE id = $1`, [region.id])
  })

  test('goes from an agenda that was closed as well', async () => {
    await aClosedRisk(region, manager.userId, '2014-05-01')
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await destroy(['risk'])).toEqual([['risk', 'destroyed', null]])
  })

  test('leaves what came into use again since, and what something that is kept refers to', async () => {
    const [meeting, risk] = [await aClosedMeeting(region, '2012-05-01'), await aClosedRisk(region, manager.userId, '2014-05-01')]
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    const made = await make(['meeting', 'risk', 'story'])
    await asOwner(async (tx) => {
      await tx.risk.update({ where: { id: risk.id }, data: { closedOn: null } })
      const step = { regionId: region.id, riskId: risk.id, authorId: manager.userId, authorFunction: 'x', takenAt: now }
      await tx.riskStep.create({ data: { ...step, number: 3, act: 'reopened', note: 'Toch weer.' } })
    })
    await query(ownerUrl, 'ALTER TABLE "Decision" DISABLE TRIGGER at_open_item')
    await aDecisionAt(region, meeting.item.id, secretary.userId)
    await query(ownerUrl, 'ALTER TABLE "Decision" ENABLE TRIGGER at_open_item')
    expect(made).toEqual({ ok: true, value: 1 })
    expect(await settle(1, 'carriedOut')).toMatchObject({ ok: true })
    expect((await listOf(1)).rows.map(({ kind, outcome, leftBecause }) => [kind, outcome, leftBecause])).toEqual([
      ['meeting', 'left', 'decision'],
      ['risk', 'left', 'gone'],
      ['story', 'destroyed', null],
    ])
    expect(await count('"AgendaItem" WHERE id = $1', [meeting.item.id])).toBe(1)
  })
})

describe('four eyes', () => {
  test('who made a list does not approve or refuse it, also not past the app', async () => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    await make()
    expect(await settle(1, 'carriedOut', manager)).toEqual({ ok: false, failure: 'own-list' })
    expect(await settle(1, 'refused', manager)).toEqual({ ok: false, failure: 'own-list' })
    const { list } = await listOf(1)
    const past = 'SELECT app.settle_destruction($1, $2::text::"DestructionStatus", $3, $4)'
    for (const verdict of ['carriedOut', 'refused'])
      await expect(login.as(manager, past, [list.id, verdict, 'x', 'x'])).rejects.toMatchObject({ code: '23514' })
    const colleague = await aPersonWith('programmeManager', { regionId: region.id })
    expect(await settle(1, 'carriedOut', colleague)).toEqual({ ok: true, value: null })
  })

  test('two who approve at the same moment do so once', async () => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    await make()
    const colleague = await aPersonWith('programmeManager', { regionId: region.id })
    const both = await Promise.all([settle(1, 'carriedOut'), settle(1, 'refused', colleague)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, failure: 'stale' })
  })

  test('others of the region, and of another one, do not see, make or approve a list', async () => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    await make()
    const { list } = await listOf(1)
    const elsewhere = await aRegion(`bewaren-elders-${serial}`)
    const strangers = [
      await aPersonWith('programmeTeam', { regionId: region.id }),
      await aPersonWith('dataAnalyst', { regionId: region.id }),
      await aPersonWith('reader', { regionId: region.id }),
      await aPersonWith('programmeManager', { regionId: elsewhere.id }),
      await aPersonWith('platformAdmin'),
    ]
    for (const stranger of strangers) {
      expect((await getRetention(stranger, { region: region.slug, now, draftOf: '' }))?.content ?? null).toBeNull()
      expect((await makeDestructionList(stranger, { regionId: region.id, kinds: retainedKinds, note: '' })).ok).toBe(false)
      const tried = await settleDestructionList(stranger, { listId: list.id, version: 1, verdict: 'carriedOut', note: '' })
      expect(tried).toEqual({ ok: false, failure: 'not-found' })
      expect((await login.as(stranger, 'SELECT * FROM app.retained_in($1)', [region.id])).rows).toEqual([])
      const past = `SELECT app.settle_destruction($1, 'carriedOut', 'x', '')`
      await expect(login.as(stranger, past, [list.id])).rejects.toMatchObject({ code: '42501' })
    }
    expect(await make(['story'], secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await settle(1, 'withdrawn', secretary)).toEqual({ ok: false, failure: 'not-allowed' })
  })

  test('a list is refused with a reason or withdrawn, and what was on it can go on another', async () => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    expect(await make()).toEqual({ ok: true, value: 1 })
    expect(await make()).toEqual({ ok: false, failure: 'nothing-to-destroy' })
    expect(await settle(1, 'refused')).toMatchObject({ ok: true })
    expect(await make()).toEqual({ ok: true, value: 2 })
    expect(await settle(2, 'withdrawn', manager)).toMatchObject({ ok: true })
    expect(await count('"Story" WHERE "regionId" = $1', [region.id])).toBe(1)
    expect(await destroy()).toEqual([['story', 'destroyed', null]])
  })
})

describe('what stays', () => {
  test('is not on a list before its term is over', async () => {
    await aClosedMeeting(region, '2020-05-01')
    await aClosedRisk(region, manager.userId, '2025-05-01')
    await aStoryWithoutConsent(region, manager.userId, now.toISOString())
    await aLeaver(region, now.toISOString().slice(0, 10))
    expect(await make()).toEqual({ ok: false, failure: 'nothing-to-destroy' })
  })

  test('is everything of the board, and what a document of the agenda itself names', async () => {
    await aClosedMeeting(region, '2010-05-01', { kind: 'board' as never, slug: 'pho-oud' })
    await asOwner((tx) =>
      tx.risk.create({
        data: {
          ...{ regionId: region.id, agendaId: region.agenda.id, position: 1, category: 'money', title: 'Uit de agenda' },
          closedOn: new Date('2010-01-01'),
        },
      }),
    )
    expect(await make()).toEqual({ ok: false, failure: 'nothing-to-destroy' })
  })

  test('is what was adopted or decided, whatever somebody puts on a list past the app', async () => {
    const report = await anAdoptedReport(region, secretary.userId)
    const decision = await aDecisionAt(region, null, secretary.userId)
    const ids = [report.id, decision.id, region.agenda.id, region.ambition.id]
    const list = '01900000-0000-7000-8000-0000000000aa'
    await login.commitAs(
      manager,
      [
        `INSERT INTO "DestructionList" (id, "regionId", number, "makerId", "makerFunction") VALUES ($1, $2, 1, $3, 'x')`,
        [list, region.id, manager.userId],
      ],
      ...retainedKinds.flatMap((kind) =>
        ids.map((id): [string, unknown[]] => [
          `INSERT INTO "DestructionItem" (id, "regionId", "listId", kind, "objectId", description, "startedOn") VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', '2000-01-01')`,
          [region.id, list, kind, id],
        ]),
      ),
    )
    expect(await settle(1, 'carriedOut')).toMatchObject({ ok: true })
    expect((await listOf(1)).rows.every(({ outcome, leftBecause }) => outcome === 'left' && leftBecause === 'gone')).toBe(true)
    expect(await count('"Decision" WHERE id = $1', [decision.id])).toBe(1)
  })

  test('is not deleted by the login of the app, nor by the owner of the tables', async () => {
    const report = await anAdoptedReport(region, secretary.userId)
    const decision = await aDecisionAt(region, null, secretary.userId)
    const tries: [string, string[]][] = [
      ['DELETE FROM "ReportSnapshot" WHERE "reportId" = $1', [report.id]],
      ['DELETE FROM "Report" WHERE id = $1', [report.id]],
      ['DELETE FROM "Decision" WHERE id = $1', [decision.id]],
      ['DELETE FROM "Agenda" WHERE id = $1', [region.agenda.id]],
      ['TRUNCATE "Decision" CASCADE', []],
      ['TRUNCATE "DestructionList" CASCADE', []],
    ]
    for (const [statement, values] of tries) {
      await expect(query(ownerUrl, statement, values), statement).rejects.toMatchObject({ code: '23514' })
      for (const viewer of [manager, secretary])
        await expect(login.as(viewer, statement, values), statement).rejects.toMatchObject({ code: expect.stringMatching(/42501|23514/) })
    }
  })

  test('is the list itself, as it was made and settled', async () => {
    await aStoryWithoutConsent(region, manager.userId, '2023-05-01')
    await make()
    const { list } = await listOf(1)
    const add = `INSERT INTO "DestructionItem" (id, "regionId", "listId", kind, "objectId", description, "startedOn") VALUES (gen_random_uuid(), $1, $2, 'risk', $2, 'x', '2000-01-01')`
    await expect(login.as(manager, add, [region.id, list.id])).rejects.toMatchObject({ code: '23514' })
    for (const [statement, values] of [
      ['DELETE FROM "DestructionItem" WHERE "listId" = $1', [list.id]],
      [`UPDATE "DestructionItem" SET description = 'x' WHERE "listId" = $1`, [list.id]],
      [`UPDATE "DestructionList" SET note = 'x' WHERE id = $1`, [list.id]],
      ['DELETE FROM "DestructionList" WHERE id = $1', [list.id]],
    ] as const) {
      await expect(query(ownerUrl, statement, [...values]), statement).rejects.toMatchObject({ code: '23514' })
      await expect(login.as(manager, statement, [...values]), statement).rejects.toMatchObject({ code: '42501' })
    }
    await settle(1, 'carriedOut')
    await expect(query(ownerUrl, `UPDATE "DestructionList" SET status = 'refused' WHERE id = $1`, [list.id])).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('who left', () => {
  test('has no name or address any more, keeps what he did, and does not come back under that account', async () => {
    const leaver = await aLeaver(region, '2023-05-01')
    await destroy(['formerColleague'])
    const user = await asOwner((tx) => tx.user.findUniqueOrThrow({ where: { id: leaver.userId } }))
    expect(user).toMatchObject({ name: 'Voormalig medewerker', formerName: null, email: `${leaver.userId}@voormalig.invalid` })
    expect(user.function).toBe(leaver.function)
    expect(await count('"OutboxMail" WHERE "recipientId" = $1', [leaver.userId])).toBe(0)
    expect((await reactivateAccount(manager, { regionId: region.id, userId: leaver.userId })).ok).toBe(false)
    await expect(login.as(manager, 'SELECT app.reactivate_account($1, $2)', [region.id, leaver.userId])).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('stays known where he worked in another region too', async () => {
    const leaver = await aLeaver(region, '2023-05-01')
    const elsewhere = await aRegion(`bewaren-ook-${serial}`)
    await asOwner((tx) =>
      tx.roleGrant.create({ data: { userId: leaver.userId, role: 'reader', regionId: elsewhere.id, validFrom: new Date('2022-01-01') } }),
    )
    expect(await make()).toEqual({ ok: false, failure: 'nothing-to-destroy' })
    const { kinds } = (await getRetention(manager, { region: region.slug, now, draftOf: '' }))!.content!
    expect(kinds.find(({ kind }) => kind === 'formerColleague')).toMatchObject({ past: 0, stays: 1 })
  })
})

test('technical leftovers go by themselves, and nothing that still works or tells when somebody signed in last', async () => {
  const { userId } = manager
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const session = (days: number) => ({ userId, secretHash: crypto.getRandomValues(new Uint8Array(32)), origin: 'x', startedAt: ago(days) })
  const mail = (days: number, sent: boolean) => ({
    ...{ recipientId: userId, address: 'a@b.example', subject: 'x', text: 'x', queuedOn: ago(days), queuedAt: ago(days) },
    ...{ nextAttemptAt: ago(days), sentAt: sent ? ago(days) : null },
  })
  const token = (days: number) => ({
    ...{ userId, kind: 'reset' as const, tokenHash: crypto.getRandomValues(new Uint8Array(32)), madeAt: ago(days), expiresAt: ago(days) },
    withdrawnAt: ago(days),
  })
  await asOwner(async (tx) => {
    await tx.signInAttempt.createMany({ data: [2, 0].map((days) => ({ account: userId, address: 'x', succeeded: false, at: ago(days) })) })
    await tx.keptDraft.createMany({ data: [8, 6].map((days) => ({ userId, path: `/${days}`, values: {}, keptAt: ago(days) })) })
    await tx.session.createMany({ data: [200, 100].map(session) })
    await tx.outboxMail.createMany({ data: [mail(400, true), mail(300, true), mail(401, false)] })
    await tx.accountToken.createMany({ data: [100, 80].map(token) })
  })
  await login.commitAs({ userId: null }, ['SELECT app.sweep_leftovers()', []])
  const left = async (table: string, column = 'userId') => count(`"${table}" WHERE "${column}" = $1`, [userId])
  expect(await left('SignInAttempt', 'account')).toBe(1)
  expect(await left('KeptDraft')).toBe(1)
  expect(await left('Session')).toBe(1)
  // One that was never sent waits for who runs the installation.
  expect(await left('OutboxMail', 'recipientId')).toBe(2)
  expect(await left('AccountToken')).toBe(1)
  expect(await count(`"AuditEvent" WHERE event = 'leftovers.swept' AND before IS NOT NULL`)).toBe(0)
})
