import { beforeEach, expect, test } from 'vitest'
import { addStory } from '@/lib/commands/add-story'
import { askQuestion } from '@/lib/commands/ask-question'
import { checkFigure } from '@/lib/commands/check-figure'
import { keepFollowUp } from '@/lib/commands/keep-follow-up'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { readStoryOver } from '@/lib/commands/read-story-over'
import { startEvaluation } from '@/lib/commands/start-evaluation'
import { takeKpiStep } from '@/lib/commands/take-kpi-step'
import { writeDuty } from '@/lib/commands/write-duty'
import { digestMail } from '@/lib/domain/digest-mail'
import type { WaitingItem } from '@/lib/domain/waiting'
import type { Viewer } from '@/lib/policy/viewer'
import { getCalendar } from '@/lib/queries/calendar'
import { listDigestItems } from '@/lib/queries/digest'
import { getPerson } from '@/lib/queries/person'
import { getReport } from '@/lib/queries/report'
import { aKpi, count, enter, withMembers } from '../support/kpis'
import { AppLogin } from '../support/app-login'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'
import { aReport } from '../support/reports'

// What waits for somebody is read at one place: his mail and his page tell the same.

type Person = Viewer & { userId: string }
let serial = 0
let region: TestRegion
let manager: Person
let analyst: Person
let officer: Person

const now = new Date('2023-06-05T10:00:00Z')
const today = '2023-06-05'
const home = () => `/regio/${region.slug}/agenda/2022-2025`
const ofKind = (items: readonly WaitingItem[], kind: WaitingItem['kind']) =>
  items.filter((item) => item.kind === kind).map(({ what, when, path, late }) => ({ what, when, path, late }))
const mailOf = async (person: Person, day = today) => listDigestItems(person, day)
const pageOf = async (person: Person, viewer: Viewer = person) =>
  (await getPerson(viewer, { region: region.slug, userId: person.userId, now }))!.content

beforeEach(async () => {
  region = await aRegion(`wacht-${++serial}`)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
  analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
  officer = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
})

async function fillRegion() {
  const duty = {
    title: 'Data-analyse',
    explanation: '',
    role: 'policyOfficer',
    timesPerYear: 12,
    month: 1,
    day: 15,
    perMunicipality: false,
  } as const
  await writeDuty(manager, { regionId: region.id, changes: null, duty, now: new Date('2023-05-01') })
  const text = { title: 'Wachtlijst', cause: 'x', consequence: 'y', needed: 'een besluit', neededFrom: 'ambtenaar', dueOn: null }
  await raiseBottleneck(manager, {
    ...{ agendaId: region.agenda.id, on: { kind: 'activity', id: region.regional.id }, updateId: null, now },
    text: { ...text, neededFromId: officer.userId },
  })
  const action = { regionId: region.id, agendaId: region.agenda.id, kind: 'action' as const, number: 1, title: 'Bel de scholen' }
  await asOwner((tx) => tx.actionPoint.create({ data: { ...action, ownerFunction: 'x', ownerId: officer.userId, agreedOn: now } }))
}

test('a question of an alderman leads straight to the form that answers it', async () => {
  const { blocks } = await aReport(manager, region)
  const alderman = await aPersonWith('boardMember', { regionId: region.id })
  const asked = await askQuestion(alderman, { blockId: blocks[0]!.id, text: 'Waarom zo laat?', now })
  const path = `/regio/${region.slug}/rapportages/2022-2025/2023-1?vraag=${asked.ok && asked.value}#vraag-${asked.ok && asked.value}`
  expect(ofKind(await mailOf(manager), 'questions')).toMatchObject([{ what: 'Waarom zo laat?', path }])
  expect(ofKind((await pageOf(manager)).waiting, 'questions')).toMatchObject([{ path }])
  const mail = digestMail({ name: 'x', items: await mailOf(manager), site: 'https://koersvast.example', choicesPath: '/' })
  expect(mail.text).toContain(`https://koersvast.example${path}`)
})

test('his page tells what his mail tells, and a colleague reads the same of him with links that he may open', async () => {
  await fillRegion()
  const mail = await mailOf(officer)
  expect(new Set(mail.map(({ kind }) => kind))).toEqual(new Set(['reporting', 'actions', 'bottlenecks', 'duties']))
  const own = await pageOf(officer)
  expect(own).toMatchObject({ isOwn: true, waiting: mail })
  const seen = await pageOf(officer, analyst)
  expect(seen).toMatchObject({ isOwn: false, waiting: mail })
  expect(seen.waiting.find(({ kind }) => kind === 'reporting')!.readPath).toBe(`${home()}/activiteit/1.1b`)
})

test('of the roles of a colleague one reads only those in a region where one works oneself', async () => {
  const stranger = await aPersonWith('programmeManager', { regionId: (await aRegion(`wacht-elders-${serial}`)).id })
  const login = await AppLogin.open()
  const grants = async (viewer: Viewer) =>
    (await login.as(viewer, 'SELECT app.grants_of($1, $2) AS grants', [manager.userId, region.id])).rows[0].grants
  expect(await grants(analyst)).toEqual([{ role: 'programmeManager', regionId: region.id }])
  expect(await grants(stranger)).toEqual([])
  expect(await grants({ ...stranger, userId: null })).toEqual([])
  await login.close()
})

test('a KPI that is set back waits for who proposed it until it goes on, and where he left for everybody who keeps KPIs', async () => {
  const { id } = await aKpi(region)
  const step = async (viewer: Viewer, act: 'propose' | 'sendBack', note = '') => {
    const { version } = await asOwner((tx) => tx.kpi.findUniqueOrThrow({ where: { id } }))
    expect(await takeKpiStep(viewer, { kpiId: id, version, act, decisionId: null, note, now })).toEqual({ ok: true, value: null })
  }
  const sentBack = async (person: Person) => ofKind(await mailOf(person), 'sentBack')
  await step(analyst, 'propose')
  await step(manager, 'sendBack', 'De definitie telt dubbel.')
  const { number, name } = await asOwner((tx) => tx.kpi.findUniqueOrThrow({ where: { id } }))
  const waits = [
    {
      ...{ what: `KPI ${number} ${name}: De definitie telt dubbel.`, when: 'teruggestuurd op 5 juni', late: false },
      path: `${home()}/kpi/${number}/wijzigen`,
    },
  ]
  expect(await sentBack(analyst)).toEqual(waits)
  expect(await sentBack(manager)).toEqual([])
  expect(await sentBack(officer)).toEqual([])
  await asOwner((tx) => tx.roleGrant.updateMany({ where: { userId: analyst.userId }, data: { validUntil: new Date('2023-01-01') } }))
  expect(await sentBack(manager)).toEqual(waits)
  await step(manager, 'propose')
  expect(await sentBack(manager)).toEqual([])
})

test('measurements and decisions of an evaluation wait for who began it, or else for the programme manager', async () => {
  const text = { title: 'Pilot', question: 'Helpt het?', baseline: '', baselineOn: null, decideOn: '2023-06-10', advice: '' }
  await startEvaluation(officer, { agendaId: region.agenda.id, on: { kind: 'activity', id: region.regional.id }, text, now })
  const { id: evaluationId } = await asOwner((tx) => tx.evaluation.findFirstOrThrow({ where: { regionId: region.id } }))
  for (const plannedOn of ['2023-06-01', '2023-08-01'])
    await keepFollowUp(officer, { evaluationId, measurement: null, said: { plannedOn, measuredOn: null, finding: '' } })
  const { id } = await asOwner((tx) => tx.evaluationMeasurement.findFirstOrThrow({ where: { evaluationId, position: 1 } }))
  const waiting = [
    { what: 'Vervolgmeting: Pilot', when: 'was gepland op 1 juni 2023', path: `${home()}/evaluaties/1#meting-${id}`, late: true },
    { what: 'Beslismoment: Pilot', when: 'gepland op 10 juni', path: `${home()}/evaluaties/1#besluit`, late: false },
  ]
  expect(ofKind(await mailOf(officer), 'evaluations')).toEqual(waiting)
  expect(ofKind((await pageOf(officer)).waiting, 'evaluations')).toEqual(waiting)
  expect(ofKind(await mailOf(manager), 'evaluations')).toEqual([])
  await asOwner((tx) => tx.user.update({ where: { id: officer.userId }, data: { deactivatedAt: now } }))
  expect(ofKind(await mailOf(manager), 'evaluations')).toEqual(waiting)
})

const measure = { text: 'Spreek het tarief af', ownerFunction: 'ambtenaar', dueOn: '2023-06-01', doneOn: null }

async function aRisk(isConfidential = false) {
  const weighed = { isOpportunity: false, category: 'money', description: '', probability: 3, size: 4 } as const
  const text = { ...weighed, title: 'Het tarief stijgt', ambitionId: null, businessModelId: null, isConfidential }
  const result = await raiseRisk(manager, { agendaId: region.agenda.id, text, note: '', now })
  if (!result.ok) throw new Error(result.failure)
  return asOwner((tx) => tx.risk.findFirstOrThrow({ where: { agendaId: region.agenda.id, position: result.value } }))
}

test('a measure against a risk waits for its owner until it is done, and one of a confidential risk only for who may see that', async () => {
  for (const isConfidential of [false, true]) {
    const { id: riskId } = await aRisk(isConfidential)
    for (const { userId: ownerId } of [officer, manager])
      await keepMeasure(manager, { riskId, measure: null, text: { ...measure, ownerId } })
  }
  const mine = { ownerId: officer.userId, risk: { isConfidential: false } }
  const open = await asOwner((tx) => tx.riskMeasure.findFirstOrThrow({ where: mine, include: { risk: true } }))
  const number = open.risk.position
  const waits = {
    ...{ what: `Spreek het tarief af (risico ${number}: Het tarief stijgt)`, when: 'had klaar moeten zijn op 1 juni 2023', late: true },
    path: `${home()}/risicos/${number}#maatregel-${open.id}`,
  }
  expect(ofKind(await mailOf(officer), 'measures')).toEqual([waits])
  expect(ofKind((await pageOf(officer)).waiting, 'measures')).toEqual([waits])
  expect(ofKind(await mailOf(manager), 'measures')).toHaveLength(2)
  expect(ofKind((await pageOf(manager, officer)).waiting, 'measures')).toHaveLength(1)
  await keepMeasure(manager, { riskId: open.riskId, measure: open, text: { ...measure, ownerId: officer.userId, doneOn: '2023-06-05' } })
  expect(ofKind(await mailOf(officer), 'measures')).toEqual([])
})

test('what is confidential is not told in a mail or a calendar, which others may read', async () => {
  const { id: riskId, position } = await aRisk(true)
  const text = { ...measure, text: 'Bel Zeeppoeder', ownerId: manager.userId, dueOn: '2023-07-01' }
  expect(await keepMeasure(manager, { riskId, measure: null, text })).toMatchObject({ ok: true })
  const calendar = await getCalendar(manager, { kind: 'deadlines', region: null, now })
  expect(calendar!.events.map(({ title }) => title)).toContain(`Maatregel: een vertrouwelijk risico (${position})`)
  expect(JSON.stringify(calendar)).not.toContain('Zeeppoeder')
  const items = await listDigestItems(manager, '2023-07-01')
  const mail = digestMail({ name: 'x', items, site: 'https://koersvast.example', choicesPath: '/' })
  expect(mail.text).toContain(`een vertrouwelijk risico (${position})`)
  expect(JSON.stringify(mail)).not.toMatch(/Zeeppoeder|Het tarief stijgt/)
  expect(JSON.stringify(await pageOf(manager))).toContain('Zeeppoeder')
})

test('figures of a municipality wait for its officer until he looked at them', async () => {
  await withMembers(region)
  const { id } = await aKpi(region)
  await enter(analyst, id, [count(region.north.id, 12), count(region.south.id, 14), count(null, 26)])
  const waits = { when: '1 cijfer ingevoerd sinds 5 juni', path: `${home()}/kpi/1.1/controleren`, late: false }
  expect(ofKind(await mailOf(officer), 'checks')).toEqual([{ ...waits, what: `KPI 1.1 KPI 1.1 (${region.north.name})` }])
  expect(ofKind((await pageOf(officer)).waiting, 'checks')).toHaveLength(1)
  expect(ofKind(await mailOf(analyst), 'checks')).toEqual([])
  const figure = await asOwner((tx) => tx.measurement.findFirstOrThrow({ where: { kpiId: id, municipalityId: region.north.id } }))
  await checkFigure(officer, { measurementId: figure.id, version: figure.version, interpretation: 'Klopt.', now })
  expect(ofKind(await mailOf(officer), 'checks')).toEqual([])
})

test('a story with consent waits for everybody who may read it over, and the report says so', async () => {
  const { blocks } = await aReport(manager, region)
  const blockId = blocks[0]!.id
  const story = { text: 'Het ging beter.', teller: 'een ouder', consentGiven: true, consentOn: '2023-06-01', consentHow: 'op papier' }
  await addStory(officer, { blockId, story, now })
  await addStory(officer, { blockId, story: { ...story, consentGiven: false, consentOn: null, consentHow: '' }, now })
  const unread = async () =>
    (await getReport(manager, { region: region.slug, agenda: '2022-2025', period: '2023-1', now }))!.content!.blocks[0]!.unreadStories
  const waits = {
    ...{ what: 'Een verhaal bij 1 Ambitie een in het rapport 1e halfjaar 2023', when: 'geschreven op 5 juni', late: false },
    path: `/regio/${region.slug}/rapportages/2022-2025/2023-1/ambitie/1#verhalen`,
  }
  expect(ofKind(await mailOf(manager), 'stories')).toEqual([waits])
  expect(ofKind((await pageOf(manager)).waiting, 'stories')).toEqual([waits])
  expect(ofKind(await mailOf(officer), 'stories')).toEqual([])
  expect(ofKind(await mailOf(analyst), 'stories')).toEqual([])
  expect(await unread()).toBe(1)
  const { id: storyId, version } = await asOwner((tx) => tx.story.findFirstOrThrow({ where: { regionId: region.id, consentGiven: true } }))
  expect(await readStoryOver(manager, { blockId, storyId, version, now })).toMatchObject({ ok: true })
  expect(ofKind(await mailOf(manager), 'stories')).toEqual([])
  expect(await unread()).toBe(0)
})
