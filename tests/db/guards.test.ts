import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from 'pg'
import { reportProgress } from '@/lib/commands/report-progress'
import { read, write } from '@/lib/db/transaction'
import { ok } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// Each test tries with the app's own login what must never happen, without any help of the app's code.

let mine: TestRegion
let theirs: TestRegion
let officer: Viewer & { userId: string }
let login: AppLogin
let app: Client

beforeAll(async () => {
  mine = await aRegion('mijn-regio')
  theirs = await aRegion('andere-regio')
  officer = await aPersonWith('policyOfficer', { regionId: mine.id, municipalityId: mine.north.id })
  login = await AppLogin.open()
  app = login.client
})
afterAll(() => login.close())

const as = (viewer: { userId: string | null }, statement: string, values?: unknown[]) => login.as(viewer, statement, values)

const regionTables = [
  ...['Agenda', 'Ambition', 'Result', 'Activity', 'ActivityPhase', 'ActivityParty', 'ActivityTrack', 'ProgressUpdate', 'ReportingPeriod'],
  ...['Organisation', 'Body', 'BodyMember', 'Lead', 'Kpi', 'SourceDocument', 'SourceNote'],
  ...['Report', 'ReportStep', 'ReportBlock', 'Story', 'DecisionRequest', 'Decision', 'ActionPoint', 'ActionMove', 'Question'],
  ...['ReportSnapshot', 'ReportFile', 'OutboxMail', 'Duty', 'DutyStep', 'Pact', 'PactSignature'],
  ...[
    'KpiDefinition',
    'KpiBreakdown',
    'KpiTarget',
    'KpiCaveat',
    'KpiComparability',
    'Measurement',
    'MeasurementRevision',
    'PublishedFigure',
    'MeasurementImport',
    'ImportContent',
    'ImportedChange',
  ],
  ...[
    'AgendaStatement',
    'StatementAmbition',
    'Milestone',
    'BudgetLine',
    'BudgetStep',
    'BudgetTotal',
    'HoursLine',
    'Risk',
    'RiskStep',
    'RiskMeasure',
    'BusinessModel',
    'BusinessModelMunicipality',
    'CommunicationLine',
    'Agreement',
  ],
  ...['AgendaTask', 'RegisterEntry', 'ReportingLine', 'BodyParty', 'SourceTable', 'SourceFigure'],
  ...['ActivityReference', 'ActivityResult', 'AgendaLink', 'AmbitionTheme', 'AgendaAdoption', 'AmbitionLineage', 'ActivityLineage'],
  ...['StructureChange', 'StructureChangeRow', 'AgendaImport', 'AgendaImportContent'],
  ...['Meeting', 'Attendance', 'AgendaItem', 'AgendaPaper', 'Consultation', 'Bottleneck', 'BottleneckStep'],
  ...[
    'Evaluation',
    'EvaluationDecision',
    'EvaluationMeasurement',
    'Lesson',
    'RightsReview',
    'ImportedPerson',
    'DestructionList',
    'DestructionItem',
  ],
]

describe('the login of the app', () => {
  test('owns nothing and has no special rights', async () => {
    const { rows } = await app.query(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
             (SELECT count(*)::int FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE pg_has_role(current_user, oid, 'member'))) AS owned
        FROM pg_roles WHERE rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
  })

  test('finds row level security on every table', async () => {
    const { rows } = await app.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity AND relname <> '_prisma_migrations'`)
    expect(rows).toEqual([])
  })

  test.each([
    ['a row level policy', 'DROP POLICY region_reads ON "Agenda"'],
    ['a table', 'ALTER TABLE "Agenda" DISABLE ROW LEVEL SECURITY'],
    ['a trigger', 'ALTER TABLE "ActivityTrack" DISABLE TRIGGER audit'],
    ['a function', `CREATE OR REPLACE FUNCTION app.audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`],
    ['the schema', 'CREATE TABLE public.mine (id int)'],
  ])("can't change %s", async (_, statement) => {
    await expect(as(officer, statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42/) })
  })

  test.each([
    ['empty the trail', 'TRUNCATE "AuditEvent"'],
    ['read the chain of the trail', 'SELECT hash FROM "AuditEvent"'],
    ['change the end of the trail', 'UPDATE "AuditChain" SET number = 0'],
    ['change the trail', `UPDATE "AuditEvent" SET event = 'x'`],
    ['remove from the trail', 'DELETE FROM "AuditEvent"'],
    ['add to the trail', `INSERT INTO "AuditEvent" (event, action, object, result, origin) VALUES ('x', 'x', 'x', 'x', 'x')`],
    ['remove who pulls what', 'DELETE FROM "Lead"'],
    ['change what somebody said', `UPDATE "ProgressUpdate" SET done = 'x'`],
    ['remove what somebody said', 'DELETE FROM "ProgressUpdate"'],
    [
      'give itself a role',
      `INSERT INTO "RoleGrant" (id, "userId", role, "validFrom") SELECT gen_random_uuid(), id, 'platformAdmin', now() FROM "User" LIMIT 1`,
    ],
    ['read the hashes of passwords', 'SELECT "passwordHash" FROM "User"'],
    ['read the secrets of sessions', 'SELECT "secretHash" FROM "Session"'],
    ['read who tried to sign in', 'SELECT * FROM "SignInAttempt"'],
    ['read as whom organisations know people', 'SELECT * FROM "ProviderLink"'],
    [
      'tie an account to an organisation',
      `INSERT INTO "ProviderLink" (id, "userId", issuer, "knownAs") SELECT gen_random_uuid(), id, 'https://login.example', 'ik' FROM "User" LIMIT 1`,
    ],
    ['untie an account, without running the installation', `SELECT app.unlink_provider(id, 'zomaar') FROM "User" LIMIT 1`],
    ['give roles as an organisation without a sign-in', `SELECT app.follow_provider(id, 'woerden', '[]') FROM "User" LIMIT 1`],
  ])("can't %s", async (_, statement) => {
    await expect(as(officer, statement)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    ['a state', 'DELETE FROM "ActivityTrack"'],
    ['an activity', `UPDATE "Activity" SET title = 'x'`],
    ['an agenda', `UPDATE "Agenda" SET status = 'draft'`],
  ])('changes or removes %s for nobody but the programme manager', async (_, statement) => {
    expect((await as(officer, statement)).rowCount).toBe(0)
  })
})

describe('rows of a region', () => {
  test.each(regionTables)('%s: a query that forgets its where shows only the own region', async (table) => {
    const { rows } = await as(officer, `SELECT DISTINCT "regionId" FROM "${table}"`)
    expect(rows.filter(({ regionId }) => regionId !== mine.id)).toEqual([])
  })

  test.each([...regionTables, 'Region', 'User', 'KeptDraft'])('%s: nobody is signed in, so there are none', async (table) => {
    expect((await as({ userId: null }, `SELECT count(*)::int AS n FROM "${table}"`)).rows).toEqual([{ n: 0 }])
  })

  test.each([...regionTables, 'Region', 'KeptDraft'])('%s: without app.begin() there are none', async (table) => {
    expect((await app.query(`SELECT count(*)::int AS n FROM "${table}"`)).rows).toEqual([{ n: 0 }])
  })

  test('a role that ended yesterday shows nothing', async () => {
    const leaver = await aPersonWith('policyOfficer', { regionId: mine.id, municipalityId: mine.north.id })
    await asOwner((tx) => tx.roleGrant.updateMany({ where: { userId: leaver.userId }, data: { validUntil: new Date('2023-01-01') } }))
    expect((await as(leaver, 'SELECT count(*)::int AS n FROM "Agenda"')).rows).toEqual([{ n: 0 }])
  })

  test('a reader sees the agenda and not how it stands', async () => {
    const reader = await aPersonWith('reader', { regionId: mine.id })
    const { rows } = await as(
      reader,
      `SELECT (SELECT count(*)::int FROM "Activity") AS activities, (SELECT count(*)::int FROM "ActivityTrack") AS tracks, (SELECT count(*)::int FROM "ProgressUpdate") AS updates`,
    )
    expect(rows).toEqual([{ activities: 2, tracks: 0, updates: 0 }])
  })

  test('the administrator of the installation sees the names of regions and no content', async () => {
    const admin = await aPersonWith('platformAdmin')
    const { rows } = await as(
      admin,
      `SELECT (SELECT count(*)::int FROM "Region") AS regions, (SELECT count(*)::int FROM "Agenda") AS agendas, (SELECT count(*)::int FROM "Activity") AS activities`,
    )
    expect(rows).toEqual([{ regions: 2, agendas: 0, activities: 0 }])
  })

  test('people of another region are not to be found', async () => {
    const stranger = await aPersonWith('policyOfficer', { regionId: theirs.id, municipalityId: theirs.north.id })
    expect((await as(officer, 'SELECT id FROM "User" WHERE id = $1', [stranger.userId])).rows).toEqual([])
  })

  test('the state of another region can not be changed', async () => {
    expect((await as(officer, `UPDATE "ActivityTrack" SET version = 2 WHERE id = $1`, [theirs.tracks.regional.id])).rowCount).toBe(0)
  })

  test('an update can not be added to another region', async () => {
    await expect(as(officer, insertUpdate, updateOf(theirs, officer.userId))).rejects.toMatchObject({ code: '42501' })
  })

  test('an update can not hang under a region that its track is not of', async () => {
    const wrong = updateOf(mine, officer.userId)
    wrong[2] = theirs.tracks.regional.id
    await expect(as(officer, insertUpdate, wrong)).rejects.toMatchObject({ code: '23503' })
  })

  test('nobody can report in the name of somebody else', async () => {
    const colleague = await aPersonWith('policyOfficer', { regionId: mine.id, municipalityId: mine.south.id })
    await expect(as(officer, insertUpdate, updateOf(mine, colleague.userId))).rejects.toMatchObject({ code: '42501' })
  })
})

const insertUpdate = `
  INSERT INTO "ProgressUpdate" (id, "regionId", "trackId", kind, number, lifecycle, light, "authorId", "authorFunction", "reportedAt")
  VALUES ($1, $2, $3, 'change', 1, 'running', 'onTrack', $4, 'ambtenaar', now())`
const updateOf = (region: TestRegion, author: string) => [randomUUID(), region.id, region.tracks.regional.id, author]

describe('the state of an activity', () => {
  test('changes only together with an update', async () => {
    await expect(
      as(officer, `UPDATE "ActivityTrack" SET light = 'stuck', version = 2 WHERE id = $1`, [mine.tracks.regional.id]),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('an update that does not reach the state is refused', async () => {
    await app.query('BEGIN')
    await app.query('SELECT app.begin($1, $2, $3)', [officer.userId, '192.0.2.1', 'test.tried'])
    await app.query(insertUpdate, updateOf(mine, officer.userId))
    await expect(app.query('COMMIT')).rejects.toMatchObject({ code: '23514' })
  })

  test('a risk without cause, consequence and measure is refused', async () => {
    await expect(as(officer, insertUpdate.replace('onTrack', 'atRisk'), updateOf(mine, officer.userId))).rejects.toMatchObject({
      code: '23514',
      constraint: 'explained',
    })
  })
})

describe('the trail', () => {
  const progress = {
    lifecycle: 'running',
    light: 'onTrack',
    done: 'Gestart',
    next: '',
    cause: '',
    consequence: '',
    measure: '',
    expectedOn: null,
    expectedPrecision: null,
  } as const

  test('tells action, object, result, origin, actor, time and the values before and after', async () => {
    const started = new Date(Date.now() - 5_000)
    await reportProgress(officer, { trackId: mine.tracks.north.id, version: 1, progress, now: new Date('2023-06-05T10:00:00Z') })
    const trail = await asOwner((tx) =>
      tx.auditEvent.findMany({ where: { event: 'activity.progress-reported', objectId: mine.tracks.north.id }, orderBy: { id: 'asc' } }),
    )
    expect(trail).toMatchObject([
      {
        ...{ action: 'update', object: 'ActivityTrack', result: 'done', origin: '192.0.2.1', actorId: officer.userId, regionId: mine.id },
        before: { light: 'noJudgement', lifecycle: 'notStarted', version: 1 },
        after: { light: 'onTrack', lifecycle: 'running', version: 2 },
      },
    ])
    expect(trail[0]!.at.getTime()).toBeGreaterThan(started.getTime())
  })

  test('has the change and the trail of it in one transaction', async () => {
    const before = await asOwner((tx) => tx.auditEvent.count())
    await expect(as(officer, insertUpdate, updateOf(mine, officer.userId))).resolves.toBeDefined()
    expect(await asOwner((tx) => tx.auditEvent.count())).toBe(before)
  })

  test('keeps an act that was refused', async () => {
    const result = await reportProgress(officer, { trackId: mine.tracks.south.id, version: 1, progress, now: new Date('2023-06-05') })
    expect(result).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await asOwner((tx) => tx.auditEvent.findMany({ where: { objectId: mine.tracks.south.id, action: 'refuse' } }))).toMatchObject([
      { event: 'activity.progress-reported', result: 'refused: not-allowed', actorId: officer.userId, regionId: mine.id },
    ])
  })

  test('never holds the hash of a password', async () => {
    await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { passwordHash: '$argon2id$secret' } }))
    const leaks = await asOwner(
      (tx) => tx.$queryRaw`SELECT id FROM "AuditEvent" WHERE before::text LIKE '%argon2%' OR after::text LIKE '%argon2%'`,
    )
    expect(leaks).toEqual([])
  })
})

describe('the kernel', () => {
  test('a reading transaction can not write', async () => {
    await expect(read(officer, (tx) => tx.$executeRaw`UPDATE "ActivityTrack" SET version = version`)).rejects.toThrow(/read-only/)
  })

  test('who acts is forgotten when the transaction ends', async () => {
    await read(officer, (tx) => tx.agenda.count())
    expect(await read({ ...officer, userId: null }, (tx) => tx.agenda.count())).toBe(0)
  })

  test('a fault rolls everything back', async () => {
    const before = await asOwner((tx) => tx.progressUpdate.count())
    const faulty = write(officer, 'test.failed', { table: 'ActivityTrack', id: mine.tracks.regional.id }, async (tx) => {
      await tx.$executeRawUnsafe(
        insertUpdate.replace('$1', '$1::uuid').replace('$2', '$2::uuid').replace('$3', '$3::uuid').replace('$4', '$4::uuid'),
        ...updateOf(mine, officer.userId),
      )
      if (before >= 0) throw new Error('halverwege')
      return ok(null)
    })
    await expect(faulty).rejects.toThrow('halverwege')
    expect(await asOwner((tx) => tx.progressUpdate.count())).toBe(before)
  })
})
