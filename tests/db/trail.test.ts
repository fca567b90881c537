import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { changePassword } from '@/lib/commands/change-password'
import { reportProgress } from '@/lib/commands/report-progress'
import { objectWords } from '@/lib/domain/trail-words'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getInstallationTrail, getTrail } from '@/lib/queries/trail'
import { verifyTrail } from '@/scripts/audit-trail'
import { query } from '@/scripts/database'
import { ownerUrl } from '../support/database'
import { aPersonWith, aRegion, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }

const said = { done: 'Besproken.', next: '', cause: '', consequence: '', measure: '' }
const progress = { lifecycle: 'running', light: 'onTrack', ...said, expectedOn: null, expectedPrecision: null } as const
const report = (version: number, trackId = region.tracks.north.id) => reportProgress(officer, { trackId, version, progress, now })

beforeEach(async () => {
  region = await aRegion(`keten-${'abcdefghijklmnopqrstuvwxyz'[serial++]}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  for (const version of [1, 2, 3]) expect((await report(version)).ok).toBe(true)
})

const faults = async (kept?: Parameters<typeof verifyTrail>[1]) => (await verifyTrail(ownerUrl, kept)).find(({ id }) => id === region.id)!
/** As somebody who may do everything in the database. */
const tamper = (sql: string) => query(ownerUrl, sql.replaceAll('$region', `'${region.id}'`))
const lastNumber = async () => (await faults()).end.number

describe('the trail is a chain', () => {
  test('that fits after work by several people at once', async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => aPersonWith('programmeManager', { regionId: region.id })))
    const tracks = [region.tracks.regional.id, region.tracks.south.id]
    const results = await Promise.all(
      others.map((viewer, index) => reportProgress(viewer, { trackId: tracks[index % 2]!, version: 1, progress, now })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(2)
    expect((await faults()).faults).toEqual([])
  })

  test('in which an attempt that was refused stands too', async () => {
    const before = await lastNumber()
    expect(await report(1, region.tracks.south.id)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await faults()).toMatchObject({ faults: [], end: { number: before + 1 } })
  })

  test.each([
    ['changed', `UPDATE "AuditEvent" SET after = '{}' WHERE "regionId" = $region AND "chainNumber" = 5`, [/^Nummer 5 is gewijzigd/]],
    [
      'given to somebody else',
      `UPDATE "AuditEvent" SET "actorId" = NULL WHERE "regionId" = $region AND "chainNumber" = (SELECT max("chainNumber") FROM "AuditEvent" WHERE "regionId" = $region)`,
      [/^Nummer \d+ is gewijzigd/],
    ],
    [
      'moved in time',
      `UPDATE "AuditEvent" SET at = at - interval '1 microsecond' WHERE "regionId" = $region AND "chainNumber" = 5`,
      [/^Nummer 5 is gewijzigd/],
    ],
    [
      'removed',
      `DELETE FROM "AuditEvent" WHERE "regionId" = $region AND "chainNumber" BETWEEN 5 AND 6`,
      [/^De nummers 5 tot en met 6 ontbreken/],
    ],
    [
      'removed from the end',
      `DELETE FROM "AuditEvent" WHERE "regionId" = $region AND "chainNumber" = (SELECT max("chainNumber") FROM "AuditEvent" WHERE "regionId" = $region)`,
      [/^De laatste is nummer/],
    ],
    [
      'added outside the chain',
      `INSERT INTO "AuditEvent" ("regionId", event, action, object, result, origin) VALUES ($region, 'x', 'x', 'x', 'x', 'x')`,
      [/buiten de keten/],
    ],
    [
      'added in the chain',
      `INSERT INTO "AuditEvent" ("regionId", event, action, object, result, origin, "chainNumber", hash) SELECT $region, 'x', 'x', 'x', 'x', 'x', 5, ''`,
      [/^Nummer 5 staat er twee keer/, /^Nummer 6 is gewijzigd/],
    ],
    [
      'changed with a new hash of its own',
      `UPDATE "AuditEvent" e SET event = 'x', hash = sha256('x') WHERE "regionId" = $region AND "chainNumber" = 5`,
      [/^Nummer 5 is gewijzigd/, /^Nummer 6 is gewijzigd/],
    ],
  ])('of which an event can not be %s unnoticed', async (_, sql, sentences) => {
    await tamper(`ALTER TABLE "AuditEvent" DISABLE TRIGGER seal; ${sql}; ALTER TABLE "AuditEvent" ENABLE TRIGGER seal`)
    const found = (await faults()).faults
    expect(found).toHaveLength(sentences.length)
    sentences.forEach((sentence, index) => expect(found[index]).toMatch(sentence))
  })

  test('that somebody who makes it anew from the beginning gives away to who kept its end', async () => {
    const { end } = await faults()
    const kept = { [region.id]: end }
    await tamper(`UPDATE "AuditEvent" SET event = 'x' WHERE "regionId" = $region AND "chainNumber" = 5;
                  DELETE FROM "AuditChain" WHERE id = $region;
                  UPDATE "AuditEvent" SET hash = NULL, "chainNumber" = NULL WHERE "regionId" = $region;
                  SELECT app.seal_trail()`)
    expect((await faults()).faults).toEqual([])
    expect((await faults(kept)).faults).toEqual([`Nummer ${end.number} is anders dan toen de stand werd bewaard.`])
  })

  test('on which who works in another region does not wait', async () => {
    const holder = new pg.Client({ connectionString: ownerUrl })
    await holder.connect()
    const other = await aRegion(`keten-elders-${serial}`)
    await holder.query('BEGIN')
    await holder.query(`SELECT FROM "AuditChain" WHERE id = $1 FOR UPDATE`, [other.id])
    expect((await report(4)).ok).toBe(true)
    await holder.end()
  })
})

describe('reading the trail', () => {
  let manager: Viewer
  const list = async (asked: Record<string, string>, viewer = manager, slug = region.slug) =>
    (await getTrail(viewer, { region: slug, now }, readTrailList(asked)))!.content
  beforeEach(async () => {
    manager = await aPersonWith('programmeManager', { regionId: region.id })
  })

  test('the programme manager sees who did what, the newest first, with what changed', async () => {
    const trail = (await list({ wat: 'activity.progress-reported' }))!
    expect(trail.rows[0]).toMatchObject({
      actor: { name: officer.name },
      object: 'ActivityTrack',
      action: 'update',
      result: 'done',
      before: { version: 3 },
      after: { version: 4 },
    })
    expect(trail.total).toBe(6)
    expect(trail.events).toContain('activity.progress-reported')
  })

  test('filters by person, by day and by refusal', async () => {
    await report(1, region.tracks.south.id)
    expect((await list({ geweigerd: 'ja' }))!.rows.map(({ result }) => result)).toEqual(['refused: not-allowed'])
    expect((await list({ wie: officer.name }))!.total).toBe(7)
    expect((await list({ wie: 'bestaat niet' }))!.total).toBe(0)
    expect((await list({ wie: officer.name, soort: 'ActivityTrack' }))!.total).toBe(4)
    expect((await list({ soort: 'Report' }))!.total).toBe(0)
    expect((await list({}))!.objects).toEqual(expect.arrayContaining(['ActivityTrack', 'ProgressUpdate']))
    // The first second of a Dutch day and the last one of the day before.
    for (const [index, at] of ['2023-06-04T22:00:00Z', '2023-06-04T21:59:59Z'].entries())
      await query(
        ownerUrl,
        `UPDATE "AuditEvent" SET at = $1 WHERE id = (SELECT id FROM "AuditEvent" WHERE "actorId" = $2 ORDER BY id LIMIT 1 OFFSET $3)`,
        [at, officer.userId, index],
      )
    expect((await list({ wie: officer.name, van: '5-6-2023', tot: '5-6-2023' }))!.total).toBe(1)
    expect((await list({ wie: officer.name, tot: '4-6-2023' }))!.total).toBe(1)
    expect((await list({ wie: officer.name, van: '5-6-2023' }))!.total).toBe(6)
    expect((await list({ tot: '1-1-2020' }))!.total).toBe(0)
  })

  test('nobody else in the region sees it, and the manager sees no other region', async () => {
    for (const role of ['boardMember', 'secretary', 'programmeTeam', 'dataAnalyst', 'reader'] as const)
      expect(await list({}, await aPersonWith(role, { regionId: region.id }))).toBeNull()
    const other = await aRegion(`keten-vreemd-${serial}`)
    expect(await getTrail(manager, { region: other.slug, now }, readTrailList({}))).toBeNull()
    expect(await getInstallationTrail(manager, readTrailList({}))).toBeNull()
  })

  test('the administrator sees the installation and not the regions', async () => {
    const admin = await aPersonWith('platformAdmin')
    await changePassword(admin, {
      version: 1,
      currentPassword: 'verkeerd',
      newPassword: 'twaalf groene fietsen',
      keepSession: new Uint8Array(),
    })
    const trail = (await getInstallationTrail(admin, readTrailList({ geweigerd: 'ja' })))!
    expect(trail.rows[0]).toMatchObject({ event: 'session.refused', actor: { name: admin.name } })
    expect(trail.rows.every(({ object }) => ['User', 'Session'].includes(object))).toBe(true)
    expect(await getTrail(admin, { region: region.slug, now }, readTrailList({}))).toBeNull()
  })

  test('everything that can change has a word for the screen', async () => {
    const tables = (await query(ownerUrl, `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'audit'`)) as {
      name: string
    }[]
    expect(tables.map(({ name }) => name.replaceAll('"', '')).filter((name) => !objectWords[name])).toEqual([])
  })
})
