import { beforeEach, describe, expect, test } from 'vitest'
import { addActionPoint } from '@/lib/commands/add-action-point'
import { addAgendaItem } from '@/lib/commands/add-agenda-item'
import { addBudgetLine } from '@/lib/commands/add-budget-line'
import { addHours } from '@/lib/commands/add-hours'
import { addMember } from '@/lib/commands/add-member'
import { assignLead } from '@/lib/commands/assign-lead'
import { confirmUnchanged } from '@/lib/commands/confirm-unchanged'
import { keepFollowUp } from '@/lib/commands/keep-follow-up'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { recordSpending } from '@/lib/commands/record-spending'
import { reportProgress } from '@/lib/commands/report-progress'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import { openLog } from '@/lib/commands/structure-lock'
import { writeDuty } from '@/lib/commands/write-duty'
import { readActivityList } from '@/lib/forms/activity-list'
import { readBottleneckList } from '@/lib/forms/bottleneck-list'
import { readActionList, readDecisionList } from '@/lib/forms/decision-lists'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'
import { getActions } from '@/lib/queries/actions'
import { getActivities } from '@/lib/queries/activities'
import { getBodies } from '@/lib/queries/bodies'
import { getBody } from '@/lib/queries/body'
import { getBodyMeeting } from '@/lib/queries/body-meeting'
import { getBottlenecks } from '@/lib/queries/bottlenecks'
import { getDecisions } from '@/lib/queries/decisions'
import { getDuties } from '@/lib/queries/duties'
import { getEvaluations } from '@/lib/queries/evaluations'
import { getKpis } from '@/lib/queries/kpis'
import { getLessons } from '@/lib/queries/lessons'
import { getMilestones } from '@/lib/queries/milestones'
import { getMoney } from '@/lib/queries/money'
import { getOrganisations } from '@/lib/queries/organisations'
import { getRegionSettings } from '@/lib/queries/region-settings'
import { getPeriods } from '@/lib/queries/periods'
import { getRisks } from '@/lib/queries/risks'
import { getSourceNotes } from '@/lib/queries/source-notes'
import { getSources } from '@/lib/queries/sources'
import { getWhoDoesWhat } from '@/lib/queries/who-does-what'
import { AppLogin } from '../support/app-login'
import { aKpi } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let officer: Viewer & { userId: string }
let manager: Viewer & { userId: string }
let secretary: Viewer & { userId: string }
const now = new Date('2023-06-05T10:00:00Z')

beforeEach(async () => {
  region = await aRegion(`vers-${++serial}`)
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

const aDecision = () =>
  asOwner(async (tx) => {
    const recorded = { recordedById: secretary.userId, recordedFunction: secretary.function, recordedAt: now }
    const said = {
      number: 1,
      title: 'Besluit',
      text: 'Zo.',
      outcome: 'decided',
      decidedOn: new Date('2023-05-01'),
      bodyName: 'PHO',
      mandate: '',
    } as const
    return (await tx.decision.create({ data: { regionId: region.id, agendaId: region.agenda.id, ...said, ...recorded } })).id
  })

const progress: Progress = {
  lifecycle: 'running',
  light: 'onTrack',
  ...{ done: 'Gestart.', next: '', cause: '', consequence: '', measure: '', expectedOn: null, expectedPrecision: null },
}
const list = async (query: Record<string, string> = {}) =>
  (await getActivities(officer, { region: region.slug, agenda: '2022-2025', now }, readActivityList(query)))!.content.rows

test('the list of activities says who said or confirmed something last, and what nobody touched since a day', async () => {
  await reportProgress(officer, { trackId: region.tracks.regional.id, version: 1, progress, now: new Date('2023-03-01T10:00:00Z') })
  const track = async () => (await list())[0]!.tracks[0]!
  expect(await track()).toMatchObject({ touchedBy: officer.function, confirmedAt: expect.stringContaining('2023-03-01') })
  await confirmUnchanged({ ...manager, function: 'programmamanager' }, { trackId: region.tracks.regional.id, version: 2, now })
  expect(await track()).toMatchObject({ touchedBy: 'programmamanager', confirmedAt: expect.stringContaining('2023-06-05') })
  expect((await list({ sinds: '1-6-2023' })).map(({ code }) => code)).toEqual(['1.1b'])
})

test('who changed something last is for everybody who works in the region; what moved along nobody changed', async () => {
  const login = await AppLogin.open()
  const touched = async (viewer: { userId: string | null }) =>
    (await login.as(viewer, `SELECT app.last_touch('Body', $1) AS touched`, [region.board.id])).rows[0].touched
  expect(await touched(officer)).toBeNull()
  const change = (set: string) =>
    asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'body.changed')`
      await tx.$executeRawUnsafe(`UPDATE "Body" SET ${set} WHERE id = '${region.board.id}'`)
    })
  await change(`version = 2`)
  expect(await touched(officer)).toBeNull()
  await change(`purpose = 'Besluiten'`)
  expect(await touched(officer)).toMatchObject({ by: manager.name })
  expect((await getBody(officer, { region: region.slug, body: 'pho', now }))!.content!.touched).toMatchObject({ by: manager.name })
  expect(await touched(await aPersonWith('reader', { regionId: region.id }))).toBeNull()
  const elsewhere = await aRegion(`vers-elders-${serial}`)
  expect(await touched(await aPersonWith('programmeManager', { regionId: elsewhere.id }))).toBeNull()
  await login.close()
})

describe('who touched last, and when', () => {
  const address = () => ({ region: region.slug, agenda: '2022-2025', now })
  const today = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
  const by = (person: Viewer) => ({ by: person.name, on: today })

  test('of a risk is who weighed it or kept one of its measures; a list tells what nobody touched since a day', async () => {
    const text = {
      category: 'content',
      title: 'Te weinig plekken',
      description: '',
      ambitionId: null,
      businessModelId: null,
      isOpportunity: false,
      isConfidential: false,
    } as const
    const raised = await raiseRisk(officer, { agendaId: region.agenda.id, text: { ...text, probability: 3, size: 3 }, note: '', now })
    if (!raised.ok) throw new Error(raised.failure)
    const look = async (viewer: Viewer = officer, untouchedSince?: string) =>
      (await getRisks(viewer, { ...address(), untouchedSince }))!.content.risks
    const [risk] = await look()
    expect(risk!.touched).toEqual(by(officer))
    const measure = { text: 'Werven', ownerFunction: 'manager', ownerId: null, dueOn: null, doneOn: null }
    expect(await keepMeasure(manager, { riskId: risk!.id, measure: null, text: measure })).toMatchObject({ ok: true })
    expect((await look())[0]!.touched).toEqual(by(manager))
    expect(await look(officer, '2022-01-01')).toEqual([])
    expect(await look(officer, '2999-01-01')).toHaveLength(1)
  })

  test('of a meeting is who changed it or its agenda', async () => {
    const meeting = await asOwner((tx) =>
      tx.meeting.create({ data: { regionId: region.id, bodyId: region.board.id, heldOn: new Date('2023-06-20') } }),
    )
    const look = async () =>
      (await getBodyMeeting(officer, { region: region.slug, body: 'pho', day: '2023-06-20', now }))!.content!.meeting.touched
    expect(await look()).toBeNull()
    const item = { kind: 'discuss', title: 'Wachttijden', text: '', broughtBy: '', minutes: null } as const
    expect(await addAgendaItem(officer, { meetingId: meeting.id, item })).toMatchObject({ ok: true })
    expect(await look()).toEqual(by(officer))
  })

  test('of a milestone and of a source is who brought or changed it, and readers do not see it', async () => {
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'agenda.imported')`
      await openLog(tx, manager, { id: region.agenda.id, regionId: region.id }, { action: 'imported', subject: 'bestand', now })
      const of = { regionId: region.id, agendaId: region.agenda.id }
      await tx.milestone.create({ data: { ...of, position: 1, title: 'Start', printed: 'na de zomer', status: 'planned' } })
      const document = await tx.sourceDocument.create({ data: { ...of, code: `V${serial}`, title: 'Agenda', year: 2022 } })
      await tx.sourceFigure.create({
        data: { regionId: region.id, documentId: document.id, position: 1, value: '3', subject: 'x', lines: '1' },
      })
    })
    expect((await getMilestones(officer, address()))!.content.map(({ touched }) => touched)).toEqual([by(manager)])
    expect((await getSources(officer, address()))!.content.map(({ touched }) => touched)).toEqual([by(manager)])
    const reader = await aPersonWith('reader', { regionId: region.id })
    expect((await getMilestones(reader, address()))!.content.map(({ touched }) => touched)).toEqual([null])
  })

  test('of a bottleneck filters the list too', async () => {
    const said = { title: 'Geen personeel', cause: 'a', consequence: 'b', needed: 'c', neededFrom: 'PHO', neededFromId: null, dueOn: null }
    const on = { kind: 'ambition', id: region.ambition.id } as const
    expect(await raiseBottleneck(officer, { on, updateId: null, text: said, now })).toMatchObject({ ok: true })
    const look = async (sinds: string) => (await getBottlenecks(officer, address(), readBottleneckList({ sinds })))!.content.total
    expect([await look('1-6-2023'), await look('6-6-2023')]).toEqual([0, 1])
  })

  test('of an action filters the list too', async () => {
    const action = { kind: 'action', title: 'Bellen', ownerFunction: 'adviseur', ownerId: null, promisedTo: '' } as const
    const decisionId = await aDecision()
    const days = { agreedOn: '2023-05-01', dueOn: null }
    expect(await addActionPoint(secretary, { origin: { decisionId }, action: { ...action, ...days } })).toMatchObject({ ok: true })
    const look = async (sinds?: string) => (await getActions(officer, region.slug, readActionList({ sinds }), now))!.content!.rows
    expect((await look()).map(({ touched }) => touched)).toEqual([by(secretary)])
    expect([(await look('1-1-2022')).length, (await look('1-1-2199')).length]).toEqual([0, 1])
  })

  test('of an evaluation is who kept it or a follow-up, and filters the list', async () => {
    const text = { title: 'Pilot', question: 'Werkt het?', baseline: '', baselineOn: null, decideOn: null, advice: '' }
    const on = { kind: 'ambition', id: region.ambition.id } as const
    expect(await startEvaluation(manager, { agendaId: region.agenda.id, on, text, now })).toMatchObject({ ok: true })
    const look = async (untouchedSince?: string) => (await getEvaluations(officer, { ...address(), untouchedSince }))!.content.rows
    const [evaluation] = await look()
    expect(evaluation!.touched).toEqual(by(manager))
    const followUp = { plannedOn: '2023-09-01', measuredOn: null, finding: '' }
    expect(await keepFollowUp(officer, { evaluationId: evaluation!.id, measurement: null, said: followUp })).toMatchObject({ ok: true })
    expect((await look())[0]!.touched).toEqual(by(officer))
    expect([(await look('2022-01-01')).length, (await look('2999-01-01')).length]).toEqual([0, 1])
  })

  test('of what was loaded is no earlier than what it tells of', async () => {
    const { id: regionId, agenda } = region
    await asOwner(async (tx) => {
      const action = { kind: 'action', title: 'Bellen', ownerFunction: 'adviseur', number: 1, agreedOn: new Date('2023-03-01') } as const
      await tx.actionPoint.create({
        data: { ...{ regionId, agendaId: agenda.id, ...action }, doneOn: new Date('2023-03-27'), doneNote: 'x' },
      })
      const made = { madeById: manager.userId, madeFunction: manager.function, madeOn: new Date('2022-04-20') }
      const { id } = await tx.evaluation.create({
        data: { regionId, agendaId: agenda.id, number: 1, title: 'Pilot', question: 'Hoe?', ...made },
      })
      const day = new Date('2022-12-06')
      await tx.evaluationMeasurement.create({
        data: { regionId, evaluationId: id, position: 1, plannedOn: day, measuredOn: day, finding: 'Negen.' },
      })
    })
    const [action] = (await getActions(officer, region.slug, readActionList({}), now))!.content!.rows
    expect(action!.touched).toEqual({ on: '2023-03-27', by: 'adviseur' })
    const [evaluation] = (await getEvaluations(officer, address()))!.content.rows
    expect(evaluation!.touched).toEqual({ on: '2022-12-06', by: manager.name })
  })

  test('of money is who wrote the line or what was spent of it, and of hours who wrote those; readers do not see it', async () => {
    const own = { agendaId: region.agenda.id, note: '', now }
    const money = { kind: 'expense', title: 'Proef', source: '', year: 2023, untilYear: null, amountCents: 1000n, status: 'fixed' } as const
    const line = { ...money, lapsesOn: null, ambitionId: null, parentId: null }
    expect(await addBudgetLine(manager, { ...own, text: line })).toMatchObject({ ok: true })
    const hours = { account: 'Jeugd', hours: 4, per: 'week', isExtension: false, remark: '', ambitionId: null } as const
    expect(await addHours(secretary, { agendaId: region.agenda.id, text: hours })).toMatchObject({ ok: true })
    const look = async (viewer: Viewer = officer) => (await getMoney(viewer, address()))!.content
    const before = await look()
    expect([before.lines[0]!.touched, before.hours[0]!.touched]).toEqual([by(manager), by(secretary)])
    const spending = { cents: 100n, on: '2023-06-01', note: '' }
    expect(await recordSpending(secretary, { lineId: before.lines[0]!.id, version: 1, ...spending, now })).toMatchObject({ ok: true })
    expect((await look()).lines[0]!.touched).toEqual(by(secretary))
    const read = await look(await aPersonWith('reader', { regionId: region.id }))
    expect([read.lines[0]!.touched, read.hours[0]!.touched]).toEqual([null, null])
  })

  test('of a body is who gave somebody a seat in it, and filters the list', async () => {
    const seat = { role: 'member', function: 'adviseur', userId: null, validFrom: '2023-01-01', validUntil: null } as const
    const look = async (untouchedSince?: string) =>
      (await getBodies(officer, { region: region.slug, now, untouchedSince }))!.content!.bodies.map(({ touched }) => touched)
    expect([await look(), await look('2022-01-01')]).toEqual([[null], [null]])
    expect(await addMember(manager, { bodyId: region.board.id, seat })).toMatchObject({ ok: true })
    expect([await look(), await look('2022-01-01')]).toEqual([[by(manager)], []])
  })

  test('of a choice at the source, a duty, a period and the settings is who changed it', async () => {
    const duty = {
      title: 'Cijfers',
      explanation: '',
      role: 'secretary',
      timesPerYear: 4,
      month: 1,
      day: 15,
      perMunicipality: false,
    } as const
    expect(await writeDuty(secretary, { regionId: region.id, changes: null, duty, now })).toMatchObject({ ok: true })
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'agenda.imported')`
      await openLog(tx, manager, { id: region.agenda.id, regionId: region.id }, { action: 'imported', subject: 'bestand', now })
      const of = { regionId: region.id, agendaId: region.agenda.id }
      const { id: documentId } = await tx.sourceDocument.create({ data: { ...of, code: `W${serial}`, title: 'Agenda', year: 2022 } })
      const said = { subject: 'x', found: 'twee keer', chosen: 'het eerste', reason: 'zo', lines: 'L1' }
      await tx.sourceNote.create({ data: { ...of, ...said, documentId, code: 'K1', position: 1 } })
      await tx.reportingPeriod.update({ where: { id: region.period.id }, data: { closesOn: new Date('2023-06-20') } })
      await tx.region.update({ where: { id: region.id }, data: { kpiLimit: 12 } })
    })
    const where = { region: region.slug, now, draftOf: undefined }
    const touched = [
      (await getSourceNotes(officer, address()))!.content[0]!.touched,
      (await getPeriods(officer, region.slug, now))!.content![0]!.periods[0]!.touched,
      (await getRegionSettings(manager, where))!.content!.touched,
    ]
    expect(touched).toEqual([by(manager), by(manager), by(manager)])
    expect((await getDuties(officer, { region: region.slug, now }))!.content!.duties.map((row) => row.touched)).toEqual([by(secretary)])
  })

  test('of a decision, a function, a lesson, a duty, a KPI and an organisation filters their lists, and readers do not see it', async () => {
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${manager.userId}::uuid, 'test', 'region.kept')`
      const regionId = region.id
      await tx.organisation.create({ data: { regionId, name: `Aanbieder ${serial}`, kind: 'provider' } })
      const said = { title: 'Begin klein', text: 'Zo.', authorId: manager.userId, authorFunction: 'manager', isShared: false }
      await tx.lesson.create({ data: { regionId, agendaId: region.agenda.id, number: 1, ...said, writtenOn: new Date('2023-05-01') } })
    })
    await aDecision()
    const { id: decisionId } = await asOwner((tx) => tx.decision.findFirstOrThrow({ where: { regionId: region.id } }))
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${secretary.userId}::uuid, 'test', 'decision.changed')`
      await tx.decision.update({ where: { id: decisionId }, data: { text: 'Anders.' } })
    })
    const holder = { role: 'officialLead', function: 'ambtenaar', organisationId: null, userId: officer.userId, deputyId: null } as const
    const on = { ambitionId: region.ambition.id }
    const lead = { ...holder, vacancy: null, from: '2023-01-01', until: null }
    expect(await assignLead(manager, { on, seen: null, lead })).toMatchObject({ ok: true })
    const duty = {
      title: 'Cijfers',
      explanation: '',
      role: 'secretary',
      timesPerYear: 4,
      month: 1,
      day: 15,
      perMunicipality: false,
    } as const
    expect(await writeDuty(secretary, { regionId: region.id, changes: null, duty, now })).toMatchObject({ ok: true })
    const { id: kpiId } = await aKpi(region)
    await asOwner(async (tx) => {
      await tx.$executeRaw`SELECT app.begin(${officer.userId}::uuid, 'test', 'figures.entered')`
      const entered = { enteredById: officer.userId, enteredFunction: officer.function, enteredAt: now }
      await tx.measurement.create({ data: { regionId: region.id, kpiId, period: '2022', value: 3, status: 'final', ...entered } })
    })

    const lists = async (viewer: Viewer, sinds?: string) => {
      const at = { region: region.slug, now, untouchedSince: sinds }
      const of = { ...address(), untouchedSince: sinds }
      return {
        decisions: (await getDecisions(viewer, region.slug, readDecisionList({ sinds }), now))!.content!.rows.map((row) => row.touched),
        functions: (await getWhoDoesWhat(viewer, at))!.content.seats.map((row) => row.touched),
        lessons: (await getLessons(viewer, of))!.content.rows.map((row) => row.touched),
        duties: (await getDuties(viewer, at))!.content!.duties.map((row) => row.touched),
        kpis: (await getKpis(viewer, of))!.content.listed.map((row) => row.touched),
        organisations: (await getOrganisations(viewer, at))!.content!.organisations.flatMap(({ isMunicipality, touched }) =>
          isMunicipality ? [] : [touched],
        ),
      }
    }
    const all = {
      ...{ decisions: [by(secretary)], functions: [by(manager)], lessons: [by(manager)], duties: [by(secretary)] },
      ...{ kpis: [by(officer)], organisations: [by(manager)] },
    }
    expect(await lists(officer)).toEqual(all)
    expect(await lists(officer, '2999-01-01')).toEqual(all)
    const none = { decisions: [], functions: [], lessons: [], duties: [], kpis: [], organisations: [] }
    expect(await lists(officer, '2022-01-01')).toEqual(none)
    const reader = await aPersonWith('reader', { regionId: region.id })
    const read = (await getKpis(reader, { ...address(), untouchedSince: '2022-01-01' }))!.content.listed
    expect(read.map(({ touched }) => touched)).toEqual([null])
  })
})
