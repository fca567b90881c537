import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { adoptReport } from '@/lib/commands/adopt-report'
import { changeRisk } from '@/lib/commands/change-risk'
import { closeRisk } from '@/lib/commands/close-risk'
import { handOverWork } from '@/lib/commands/hand-over-work'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { takeReportStep } from '@/lib/commands/take-report-step'
import type { RiskText } from '@/lib/domain/risk'
import { confidentialFileNames, reportFileNames } from '@/lib/exports/report-files'
import { readSearch } from '@/lib/forms/search-address'
import { readTrailList } from '@/lib/forms/trail-address'
import type { Viewer } from '@/lib/policy/viewer'
import { getAdoptedFile, getAdoptedReport } from '@/lib/queries/adopted-report'
import { getReport } from '@/lib/queries/report'
import { getConfidentialOnItsWay, getReportOnItsWay } from '@/lib/queries/report-file'
import { getRisk, getRisks } from '@/lib/queries/risks'
import { getSearch } from '@/lib/queries/search'
import { getTrail } from '@/lib/queries/trail'
import { AppLogin } from '../support/app-login'
import { pdfText, unzipped } from '../support/read-files'
import { aLeadOf, aReport, editionNow, peopleOf } from '../support/reports'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>
let reader: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`risicos-${++serial}`)
  people = await peopleOf(region)
  reader = await aPersonWith('reader', { regionId: region.id })
})

const now = new Date('2023-06-05T10:00:00Z')
const later = new Date('2023-06-20T10:00:00Z')
const text: RiskText = {
  ...{ isOpportunity: false, category: 'money', title: 'Het tarief stijgt', description: '', ambitionId: null, businessModelId: null },
  ...{ probability: 3, size: 4, isConfidential: false },
}
const secret = 'Zeeppoeder'

const raise = async (viewer: Viewer, given: Partial<RiskText> = {}) => {
  const result = await raiseRisk(viewer, { agendaId: region.agenda.id, text: { ...text, ...given }, note: '', now })
  if (!result.ok) return result.failure
  return asOwner((tx) => tx.risk.findFirstOrThrow({ where: { agendaId: region.agenda.id, position: result.value } }))
}
const raised = async (viewer: Viewer, given: Partial<RiskText> = {}) => {
  const risk = await raise(viewer, given)
  if (typeof risk === 'string') throw new Error(risk)
  return risk
}
const address = () => ({ region: region.slug, agenda: region.agenda.slug, now })
const titlesFor = async (viewer: Viewer) => (await getRisks(viewer, address()))!.content.risks.map(({ title }) => title)

describe('a risk', () => {
  test('is written down, weighed anew and closed, with its whole history', async () => {
    const risk = await raised(people.officer)
    const change = { riskId: risk.id, version: 1, text: { ...text, probability: 5 }, note: 'De markt krimpt.', now: later }
    expect(await changeRisk(people.manager, change)).toMatchObject({ ok: true })
    expect(await changeRisk(people.officer, change)).toMatchObject({ failure: 'stale' })
    expect(
      await closeRisk(people.manager, { riskId: risk.id, version: 2, act: 'closed', note: 'Contract getekend.', now: later }),
    ).toMatchObject({ ok: true })
    expect(await changeRisk(people.manager, { ...change, version: 3 })).toMatchObject({ failure: 'closed' })
    const page = await getRisk(people.officer, { ...address(), number: risk.position, draftOf: '/' })
    expect(page!.content.steps.map(({ act, probability, note }) => [act, probability, note])).toEqual([
      ['closed', 5, 'Contract getekend.'],
      ['changed', 5, 'De markt krimpt.'],
      ['raised', 3, ''],
    ])
    expect(page!.content.risk).toMatchObject({ before: { probability: 3, size: 4 }, closedOn: '2023-06-20' })
  })

  test('has measures with an owner and a date, that a colleague can change once', async () => {
    const risk = await raised(people.officer)
    const measure = {
      text: 'Bel de aanbieder.',
      ownerFunction: 'Inkoper',
      ownerId: people.officer.userId,
      dueOn: '2023-07-01',
      doneOn: null,
    }
    expect(await keepMeasure(people.officer, { riskId: risk.id, measure: null, text: measure })).toMatchObject({ ok: true })
    const [kept] = (await getRisk(people.officer, { ...address(), number: risk.position, draftOf: '/' }))!.content.risk.measures
    expect(kept).toMatchObject({ ...measure, owner: people.officer.name })
    const done = { riskId: risk.id, measure: { id: kept!.id, version: 1 }, text: { ...measure, doneOn: '2023-06-06' } }
    expect(await keepMeasure(people.manager, done)).toMatchObject({ ok: true })
    expect(await keepMeasure(people.officer, done)).toMatchObject({ failure: 'stale' })
    expect(await keepMeasure(people.officer, { ...done, measure: null, text: { ...measure, ownerId: crypto.randomUUID() } })).toMatchObject(
      {
        failure: 'person-not-found',
      },
    )
  })

  test('is kept by a lead for what he pulls, by nobody who only reads, and outside the region it is not there', async () => {
    const lead = await aLeadOf(region)
    expect(await raise(lead)).toBe('not-of-whole')
    expect(await raise(lead, { ambitionId: region.ambition.id })).toMatchObject({ title: text.title })
    expect(await raise(people.alderman)).toBe('not-allowed')
    expect(await raise(reader)).toBe('not-found')
    const elsewhere = await aRegion(`elders-${serial}`)
    const stranger = await aPersonWith('programmeManager', { regionId: elsewhere.id })
    expect(await raise(stranger)).toBe('not-found')
    expect(await raise(people.manager, { ambitionId: elsewhere.ambition.id })).toBe('ambition-not-found')
  })
})

describe('a reader', () => {
  test('gets the risks of the document as it has them: neither their weight nor an order that tells it', async () => {
    const { id: regionId, agenda } = region
    const [first, second] = await asOwner((tx) =>
      tx.risk.createManyAndReturn({
        data: ['Eerst genoemd', 'Daarna genoemd'].map((title, index) => ({
          ...{ regionId, agendaId: agenda.id, position: index + 1, category: 'content' as const, title },
        })),
      }),
    )
    const weigh = (risk: { id: string; title: string }, weight: number) =>
      changeRisk(people.manager, {
        ...{ riskId: risk.id, version: 1, note: 'Gewogen.', now },
        text: { ...text, category: 'content', title: risk.title, probability: weight, size: weight },
      })
    expect([(await weigh(first!, 1)).ok, (await weigh(second!, 5)).ok]).toEqual([true, true])
    expect(await titlesFor(people.officer)).toEqual(['Daarna genoemd', 'Eerst genoemd'])
    const { risks } = (await getRisks(reader, address()))!.content
    expect(risks.map(({ title, probability, size }) => [title, probability, size])).toEqual([
      ['Eerst genoemd', null, null],
      ['Daarna genoemd', null, null],
    ])
  })
})

describe('a confidential risk', () => {
  test('is for the board and who runs the programme, and only they make one confidential', async () => {
    await raised(people.officer)
    const risk = await raised(people.manager, { title: secret, isConfidential: true })
    for (const viewer of [people.manager, people.secretary, people.team, people.alderman]) expect(await titlesFor(viewer)).toContain(secret)
    for (const viewer of [people.officer, await aLeadOf(region), reader]) {
      expect(await titlesFor(viewer)).not.toContain(secret)
      expect(await getRisk(viewer, { ...address(), number: risk.position, draftOf: '/' })).toBeNull()
      expect(await changeRisk(viewer, { riskId: risk.id, version: 1, text, note: '', now })).toMatchObject({ failure: 'not-found' })
    }
    expect(await raise(people.officer, { isConfidential: true })).toBe('not-allowed')
  })

  test('is not found by the login of the app, with a query that forgets to ask, nor what hangs on it', async () => {
    const risk = await raised(people.manager, { title: secret, isConfidential: true })
    const measure = { text: secret, ownerFunction: 'PHO', ownerId: null, dueOn: null, doneOn: null }
    await keepMeasure(people.manager, { riskId: risk.id, measure: null, text: measure })
    const login = await AppLogin.open()
    onTestFinished(() => login.close())
    const counts =
      'SELECT (SELECT count(*) FROM "Risk")::int + (SELECT count(*) FROM "RiskStep")::int + (SELECT count(*) FROM "RiskMeasure")::int AS n'
    expect((await login.as(people.officer, counts)).rows).toEqual([{ n: 0 }])
    expect((await login.as(people.alderman, counts)).rows).toEqual([{ n: 3 }])
    await expect(login.as(people.alderman, `UPDATE "RiskStep" SET note = 'x'`)).rejects.toMatchObject({ code: '42501' })
    expect((await login.as(people.officer, `UPDATE "Risk" SET title = 'x'`)).rowCount).toBe(0)
    expect((await login.as(people.officer, 'UPDATE "Risk" SET "isConfidential" = false')).rowCount).toBe(0)
  })

  test('reaches nobody else by the trail, which is for the programme manager', async () => {
    await raised(people.manager, { title: secret, isConfidential: true })
    const trail = await getTrail(people.manager, address(), readTrailList({}))
    expect(JSON.stringify(trail!.content)).toContain(secret)
    for (const viewer of [people.officer, reader, people.secretary])
      expect((await getTrail(viewer, address(), readTrailList({})))?.content ?? null).toBeNull()
  })
})

test('a measure of a confidential risk, and work as such, goes only to who can open it', async () => {
  const open = await raised(people.manager)
  const measure = { text: 'Bel.', ownerFunction: 'Ambtenaar', ownerId: people.officer.userId, dueOn: null, doneOn: null }
  const keep = (riskId: string, ownerId: string) => keepMeasure(people.manager, { riskId, measure: null, text: { ...measure, ownerId } })
  expect(await keep(open.id, reader.userId)).toMatchObject({ failure: 'person-not-found' })
  expect(await keep(open.id, people.officer.userId)).toMatchObject({ ok: true })
  const change = { riskId: open.id, version: 1, text: { ...text, isConfidential: true }, note: '', now }
  expect(await changeRisk(people.manager, change)).toMatchObject({ failure: 'owner-not-entitled' })
  const closed = await raised(people.manager, { isConfidential: true })
  expect(await keep(closed.id, people.officer.userId)).toMatchObject({ failure: 'person-not-entitled' })
  expect(await keep(closed.id, people.alderman.userId)).toMatchObject({ ok: true })
  const page = await getRisk(people.manager, { ...address(), number: closed.position, draftOf: '/' })
  const offered = page!.content.colleagues.map(({ id }) => id)
  expect(offered).toContain(people.secretary.userId)
  expect(offered).not.toContain(people.officer.userId)
  const things = [{ kind: 'measure' as const, id: page!.content.risk.measures[0]!.id, version: 1 }]
  const give = { regionId: region.id, fromId: people.alderman.userId, things, now }
  expect(await handOverWork(people.manager, { ...give, toId: people.officer.userId })).toMatchObject({ failure: 'not-entitled' })
  expect(await handOverWork(people.manager, { ...give, toId: reader.userId })).toMatchObject({ failure: 'person-not-found' })
  expect(await handOverWork(people.manager, { ...give, toId: people.team.userId })).toMatchObject({ ok: true })
})

describe('a report', () => {
  test('takes risks over as they were weighed on the closing day, with how that went since the period before', async () => {
    const risk = await raised(people.officer)
    await changeRisk(people.manager, { riskId: risk.id, version: 1, text: { ...text, probability: 5 }, note: '', now: later })
    const report = await aReport(people.officer, region)
    const model = await getReportOnItsWay(people.officer, { ...address(), period: '2023-1' })
    expect(model!.risks).toEqual([
      expect.objectContaining({ number: risk.position, probability: 3, size: 4, trend: null, isClosed: false }),
    ])
    expect(report.status).toBe('concept')
  })

  test('holds confidential risks apart: on its way, adopted, in every file and in search', async () => {
    await raised(people.officer)
    await raised(people.manager, { title: secret, isConfidential: true })
    const report = await aReport(people.officer, region)
    const place = { ...address(), now: later, period: '2023-1' }

    expect((await getReport(people.officer, place))!.content.confidential).toEqual([])
    expect(JSON.stringify(await getReport(people.officer, place))).not.toContain(secret)
    expect((await getReport(people.alderman, place))!.content.confidential).toMatchObject([{ title: secret }])
    expect(JSON.stringify(await getReportOnItsWay(people.manager, place))).not.toContain(secret)
    expect(await getConfidentialOnItsWay(people.officer, place)).toBeNull()
    expect(JSON.stringify(await getConfidentialOnItsWay(people.team, place))).toContain(secret)

    await step(people.team, 'agree')
    await step(people.secretary, 'offer')
    const { version } = await asOwner((tx) => tx.report.findUniqueOrThrow({ where: { id: report.id } }))
    expect(await adoptReport(people.secretary, { reportId: report.id, version, adoptedOn: '2023-06-20', now: later })).toMatchObject({
      ok: true,
    })

    for (const viewer of [reader, people.officer]) {
      const adopted = await getAdoptedReport(viewer, { ...place, check: true })
      expect(adopted!.report.confidentialHtml).toBeNull()
      expect(adopted!.verdicts!.map(({ name }) => name)).not.toContain(confidentialFileNames[0])
      expect(JSON.stringify(adopted)).not.toContain(secret)
      for (const file of confidentialFileNames) expect(await getAdoptedFile(viewer, { ...place, file })).toBeNull()
      expect((await getSearch(viewer, place, readSearch({ zoek: secret })))!.content).toMatchObject({ found: [], total: 0 })
    }
    for (const file of reportFileNames) {
      const bytes = (await getAdoptedFile(people.manager, { ...place, file }))!.bytes
      expect(wordsOf(file, bytes), file).not.toContain(secret)
    }
    const entitled = await getAdoptedReport(people.alderman, { ...place, check: true })
    expect(entitled!.report.confidentialHtml).toContain(secret)
    expect(entitled!.verdicts!.every(({ holds }) => holds)).toBe(true)
    for (const file of confidentialFileNames) {
      const bytes = (await getAdoptedFile(people.alderman, { ...place, file }))!.bytes
      expect(wordsOf(file, bytes), file).toContain(secret)
    }

    async function step(viewer: Viewer, act: 'agree' | 'offer') {
      const result = await takeReportStep(viewer, { reportId: report.id, edition: await editionNow(report.id), act, note: '', now: later })
      expect(result).toMatchObject({ ok: true })
    }
  })
})

function wordsOf(file: string, bytes: Uint8Array): string {
  if (file.endsWith('.pdf')) return pdfText(bytes)
  return /\.(docx|xlsx)$/.test(file) ? Object.values(unzipped(bytes)).join(' ') : new TextDecoder().decode(bytes)
}
