import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Prisma } from '@/lib/db/generated/client'
import type { ReportStatus } from '@/lib/domain/report-route'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// What the database refuses with a report, whatever the app forgets.

type Person = Viewer & { userId: string }

let login: AppLogin
let region: TestRegion
const people = {} as Record<'boardMember' | 'secretary' | 'programmeTeam' | 'policyOfficer' | 'programmeManager' | 'reader', Person>

beforeAll(async () => {
  login = await AppLogin.open()
  region = await aRegion('regio')
  for (const role of ['boardMember', 'secretary', 'programmeTeam', 'programmeManager', 'reader'] as const)
    people[role] = await aPersonWith(role, { regionId: region.id })
  people.policyOfficer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})
afterAll(() => login.close())

let year = 2030
/** A report of a period of its own, brought to this status as the owner, with one block and one request. */
const aReport = (status: ReportStatus) =>
  asOwner(async (tx) => {
    const { id: regionId, agenda, ambition } = region
    const day = (text: string) => new Date(`${year}-${text}`)
    const period = await tx.reportingPeriod.create({
      data: {
        ...{ regionId, agendaId: agenda.id, slug: `${year}-1`, startsOn: day('01-01'), endsOn: day('06-30') },
        ...{ opensOn: day('05-15'), closesOn: day('06-16') },
      },
    })
    year += 1
    const report = await tx.report.create({ data: { regionId, agendaId: agenda.id, periodId: period.id, compiledAt: day('06-01') } })
    const place = { regionId, reportId: report.id }
    const texts = { achieved: 'Bereikt', planned: 'Gepland', givenAchieved: '', givenPlanned: '' }
    const block = await tx.reportBlock.create({ data: { ...place, ambitionId: ambition.id, ...texts } })
    const request = await tx.decisionRequest.create({ data: { ...place, position: 1, title: 'Kiezen', proposal: 'Kies.' } })
    const author = { authorId: people.secretary.userId, authorFunction: 'secretaris', takenAt: day('06-01') }
    await tx.reportStep.create({ data: { ...place, number: 1, kind: 'compiled', toStatus: 'concept', ...author } })
    const route = (['agreed', 'offered', 'adopted'] as const).slice(0, ['concept', 'agreed', 'offered', 'adopted'].indexOf(status))
    for (const [index, toStatus] of route.entries()) {
      await tx.reportStep.create({ data: { ...place, number: index + 2, kind: toStatus, toStatus, ...author } })
      if (toStatus === 'adopted') await tx.$executeRaw(snapshotOf(report.id, period.slug))
      await tx.report.update({ where: { id: report.id }, data: { status: toStatus } })
    }
    return { ...report, period, block, request, steps: route.length + 1 }
  })

function snapshotOf(reportId: string, slug: string) {
  return Prisma.sql`
    INSERT INTO "ReportSnapshot" (id, "regionId", "reportId", "agendaSlug", "periodSlug", number, title, "adoptedOn", "adoptedFunction", "frozenAt", data, sha256)
    VALUES (gen_random_uuid(), ${region.id}::uuid, ${reportId}::uuid, '2022-2025', ${slug}, 1, 'Rapport', now(), 'secretaris', now(), '{}', encode(sha256('{}'), 'hex'))`
}

const stepTo = (report: { id: string; steps: number }, status: ReportStatus, by: Person): [string, unknown[]][] => [
  [
    `INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", note, "authorId", "authorFunction", "takenAt")
     VALUES ($1, $2, $3, $4, $5, $6, 'Reden', $7, 'functie', now())`,
    [randomUUID(), region.id, report.id, report.steps + 1, status === 'concept' ? 'sentBack' : status, status, by.userId],
  ],
  [`UPDATE "Report" SET status = $2, version = version + 1 WHERE id = $1`, [report.id, status]],
]

describe('the route of a report', () => {
  test.each<[ReportStatus, ReportStatus]>([
    ['concept', 'offered'],
    ['concept', 'adopted'],
    ['agreed', 'adopted'],
    ['adopted', 'agreed'],
    ['adopted', 'offered'],
    ['offered', 'agreed'],
  ])('does not go from %s to %s', async (from, to) => {
    const report = await aReport(from)
    await expect(login.commitAs(people.secretary, ...stepTo(report, to, people.secretary))).rejects.toMatchObject({ code: '23514' })
  })

  test.each<[ReportStatus, ReportStatus]>([
    ['concept', 'agreed'],
    ['agreed', 'offered'],
    ['agreed', 'concept'],
    ['offered', 'concept'],
  ])('goes from %s to %s', async (from, to) => {
    const report = await aReport(from)
    await expect(login.commitAs(people.secretary, ...stepTo(report, to, people.secretary))).resolves.toBeUndefined()
  })

  test('is not gone without a step that says who and when', async () => {
    const report = await aReport('concept')
    const [, update] = stepTo(report, 'agreed', people.secretary)
    await expect(login.commitAs(people.secretary, update!)).rejects.toMatchObject({ code: '23514' })
  })

  test('ends in adopted only together with the frozen copy', async () => {
    const report = await aReport('offered')
    await expect(login.commitAs(people.secretary, ...stepTo(report, 'adopted', people.secretary))).rejects.toMatchObject({ code: '23514' })
  })

  test.each<Exclude<Role, 'reader'>>(['programmeManager', 'boardMember', 'policyOfficer', 'programmeTeam'])(
    'is not reopened by %s',
    async (role) => {
      const report = await aReport('adopted')
      const person = people[role as keyof typeof people]
      await expect(login.commitAs(person, ...stepTo(report, 'concept', person))).rejects.toMatchObject({ code: '42501' })
    },
  )

  test('sends nothing back without a reason', async () => {
    const report = await aReport('offered')
    const [[insert, values]] = stepTo(report, 'concept', people.secretary) as [[string, unknown[]]]
    await expect(login.as(people.secretary, insert.replace("'Reden'", "' '"), values)).rejects.toMatchObject({ constraint: 'reason_given' })
  })
})

describe('the text of a report', () => {
  test.each<ReportStatus>(['agreed', 'offered', 'adopted'])('does not change any more when it is %s', async (status) => {
    const { id, block, request } = await aReport(status)
    for (const [statement, value] of [
      [`UPDATE "ReportBlock" SET achieved = 'Anders' WHERE id = $1`, block.id],
      [`UPDATE "DecisionRequest" SET title = 'Anders' WHERE id = $1`, request.id],
      ['DELETE FROM "DecisionRequest" WHERE id = $1', request.id],
      [`UPDATE "Report" SET summary = 'Anders' WHERE id = $1`, id],
    ] as const)
      await expect(login.as(people.secretary, statement, [value]), statement).rejects.toMatchObject({ code: '23514' })
  })

  test('is not written by the board, the programme team or a reader', async () => {
    const { block } = await aReport('concept')
    for (const person of [people.boardMember, people.programmeTeam, people.reader])
      expect((await login.as(person, `UPDATE "ReportBlock" SET achieved = 'Anders' WHERE id = $1`, [block.id])).rowCount).toBe(0)
  })

  test('has no coloured light without cause, consequence and measure', async () => {
    const { block } = await aReport('concept')
    for (const light of ['contentLight', 'timeLight', 'moneyLight'])
      await expect(
        login.as(people.secretary, `UPDATE "ReportBlock" SET "${light}" = 'stuck' WHERE id = $1`, [block.id]),
      ).rejects.toMatchObject({ constraint: 'explained' })
  })

  test('is seen by a reader only as it was adopted', async () => {
    await aReport('adopted')
    const { rows } = await login.as(
      people.reader,
      `SELECT (SELECT count(*)::int FROM "Report") AS reports, (SELECT count(*)::int FROM "ReportBlock") AS blocks, (SELECT count(*)::int FROM "Question") AS questions,
              (SELECT count(*) > 0 FROM "ReportSnapshot") AS copies`,
    )
    expect(rows).toEqual([{ reports: 0, blocks: 0, questions: 0, copies: true }])
  })
})

describe('round the report', () => {
  const insertPeriod = `INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn")
    VALUES (gen_random_uuid(), $1, $2, '2090-1', '2090-01-01', '2090-06-30', '2090-05-15', '2090-06-16')`
  const insertDecision = `INSERT INTO "Decision" (id, "regionId", "agendaId", number, title, outcome, text, "decidedOn", "bodyName", "recordedById", "recordedFunction", "recordedAt")
    VALUES (gen_random_uuid(), $1, $2, 900, 'Kiezen', 'decided', 'Gekozen', now(), 'PHO', $3, 'functie', now())`
  const insertQuestion = `INSERT INTO "Question" (id, "regionId", "reportId", "blockId", text, "askedById", "askedFunction", "askedAt")
    VALUES (gen_random_uuid(), $1, $2, $3, 'Waarom?', $4, 'wethouder', now())`
  const insertMail = `INSERT INTO "OutboxMail" (id, "regionId", "recipientId", address, subject, text, "queuedOn", "queuedAt", "nextAttemptAt")
    VALUES (gen_random_uuid(), $1, $2, 'x@gemeente.example', 'Herinnering', 'Tekst', now(), now(), now())`

  test('periods are planned by the programme manager alone', async () => {
    const values = [region.id, region.agenda.id]
    await expect(login.as(people.programmeManager, insertPeriod, values)).resolves.toMatchObject({ rowCount: 1 })
    for (const person of [people.secretary, people.boardMember, people.policyOfficer, people.reader])
      await expect(login.as(person, insertPeriod, values)).rejects.toMatchObject({ code: '42501' })
  })

  test('the days of a period whose report was adopted stand', async () => {
    const { period } = await aReport('adopted')
    await expect(
      login.as(people.programmeManager, `UPDATE "ReportingPeriod" SET "closesOn" = "closesOn" + 1 WHERE id = $1`, [period.id]),
    ).rejects.toMatchObject({ code: '23514' })
  })

  test('decisions are recorded by the secretary alone', async () => {
    const values = [region.id, region.agenda.id, people.secretary.userId]
    await expect(login.as(people.secretary, insertDecision, values)).resolves.toMatchObject({ rowCount: 1 })
    for (const person of [people.programmeManager, people.boardMember, people.policyOfficer, people.reader])
      await expect(login.as(person, insertDecision, values)).rejects.toMatchObject({ code: '42501' })
  })

  test('questions are asked by the board alone, each in his own name', async () => {
    const { id, block } = await aReport('offered')
    const values = (person: Person) => [region.id, id, block.id, person.userId]
    await expect(login.as(people.boardMember, insertQuestion, values(people.boardMember))).resolves.toMatchObject({ rowCount: 1 })
    await expect(login.as(people.boardMember, insertQuestion, values(people.secretary))).rejects.toMatchObject({ code: '42501' })
    await expect(login.as(people.secretary, insertQuestion, values(people.secretary))).rejects.toMatchObject({ code: '42501' })
  })

  test('reminders are sent by who runs the programme', async () => {
    const values = [region.id, people.policyOfficer.userId]
    await expect(login.as(people.programmeManager, insertMail, values)).resolves.toMatchObject({ rowCount: 1 })
    for (const person of [people.boardMember, people.policyOfficer, people.reader])
      await expect(login.as(person, insertMail, values)).rejects.toMatchObject({ code: '42501' })
  })

  test('only the secretary freezes', async () => {
    const report = await aReport('offered')
    const { sql, values } = snapshotOf(report.id, report.period.slug)
    const statement = sql.replace(/\?/g, (_, offset: number) => `$${sql.slice(0, offset).split('?').length}`)
    await expect(login.as(people.secretary, statement, values)).resolves.toMatchObject({ rowCount: 1 })
    for (const person of [people.programmeManager, people.boardMember, people.policyOfficer, people.reader])
      await expect(login.as(person, statement, values)).rejects.toMatchObject({ code: '42501' })
  })
})
