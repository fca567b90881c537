import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compileReport } from '@/lib/commands/compile-report'
import { read } from '@/lib/db/transaction'
import { csv } from '@/lib/exports/csv'
import { kpisSheet } from '@/lib/exports/kpi-sheets'
import { activitiesSheet, comparisonSheet, matrixSheet, sourceNotesSheet } from '@/lib/exports/list-sheets'
import { copyOfReport, reportFileNames } from '@/lib/exports/report-files'
import { readActivityList } from '@/lib/forms/activity-list'
import { readComparison } from '@/lib/forms/comparison-address'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { getActivities, getAllActivities } from '@/lib/queries/activities'
import { getActivity } from '@/lib/queries/activity'
import { getAgenda } from '@/lib/queries/agenda'
import { getAmbition } from '@/lib/queries/ambition'
import { getBackground } from '@/lib/queries/background'
import { getAgendaBodies } from '@/lib/queries/agenda-bodies'
import { getComparison } from '@/lib/queries/comparison'
import { getDashboard } from '@/lib/queries/dashboard'
import { getKpi } from '@/lib/queries/kpi'
import { getKpis } from '@/lib/queries/kpis'
import { getMilestones } from '@/lib/queries/milestones'
import { isSet } from '@/lib/domain/steps-set'
import { getStepsSet } from '@/lib/queries/steps-set'
import { getMoney } from '@/lib/queries/money'
import { getMunicipality } from '@/lib/queries/municipality'
import { getMunicipalityMatrix } from '@/lib/queries/municipality-matrix'
import { getMyUpdates } from '@/lib/queries/my-updates'
import { getOverview } from '@/lib/queries/overview'
import { getPolicyMeeting } from '@/lib/queries/policy-meeting'
import { getProgramme } from '@/lib/queries/programme'
import { getReport } from '@/lib/queries/report'
import { reportModel } from '@/lib/queries/report-model'
import { getReporters } from '@/lib/queries/reporters'
import { getReports } from '@/lib/queries/reports'
import { getResult } from '@/lib/queries/result'
import { getRisks } from '@/lib/queries/risks'
import { getSourceNotes } from '@/lib/queries/source-notes'
import { getSources } from '@/lib/queries/sources'
import { getTimeline } from '@/lib/queries/timeline'
import { loadRegion } from '@/seeds/load-region'
import { ownerUrl } from '../support/database'
import { aPersonWith, asOwner } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
const roles = ['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'dataAnalyst', 'programmeManager', 'reader'] as const
const agendas = [
  { region: 'zuidoost-utrecht', agenda: '2021-2024' },
  { region: 'zuidoost-utrecht', agenda: '2022-2023' },
  { region: 'utrecht-west', agenda: '2019-2020' },
  { region: 'utrecht-west', agenda: '2022-2025' },
  { region: 'utrecht-stad', agenda: '2014-2018' },
]
const regions = [...new Set(agendas.map(({ region }) => region))]
const viewers = new Map<string, Viewer>()
const viewerOf = (region: string, role: Role) => viewers.get(`${region} ${role}`)!

beforeAll(async () => {
  for (const slug of regions) {
    await loadRegion(ownerUrl, { folder: path.resolve('seeds/regions', slug) })
    const region = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { slug }, include: { memberships: true, agendas: true } }))
    for (const role of roles) {
      const isLocal = role === 'policyOfficer' || role === 'boardMember'
      const where = { regionId: region.id, ...(isLocal && { municipalityId: region.memberships[0]!.municipalityId }) }
      viewers.set(`${slug} ${role}`, await aPersonWith(role, where))
    }
    for (const { id } of region.agendas) await aRound(region.id, id)
  }
}, 120_000)

/** Two halves of a year, the second of which is open. */
const aRound = (regionId: string, agendaId: string) =>
  asOwner((tx) =>
    tx.reportingPeriod.createMany({
      data: [
        { regionId, agendaId, slug: '2022-2', ...days('2022-07-01', '2022-12-31', '2022-11-14', '2022-12-16') },
        { regionId, agendaId, slug: '2023-1', ...days('2023-01-01', '2023-06-30', '2023-05-15', '2023-06-16') },
      ],
    }),
  )
const days = (startsOn: string, endsOn: string, opensOn: string, closesOn: string) => ({
  ...{ startsOn: new Date(startsOn), endsOn: new Date(endsOn), opensOn: new Date(opensOn), closesOn: new Date(closesOn) },
})

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe.each(agendas)('$region $agenda', ({ region, agenda }) => {
  const address = { region, agenda, now }

  test.each(roles)('every page of it is there for %s', async (role) => {
    const viewer = viewerOf(region, role)
    const works = role !== 'reader'
    const page = (await getAgenda(viewer, address))!.content
    expect(page.activities.length).toBeGreaterThan(20)
    for (const { number } of page.ambitions)
      expect((await getAmbition(viewer, { ...address, number }))!.content.activities.length).toBe(
        page.activities.filter((row) => row.ambitionNumber === number).length,
      )
    const planned = (await getTimeline(viewer, address))!.content
    expect(planned.flatMap(({ activities }) => activities).map(({ code }) => code)).toEqual(page.activities.map(({ code }) => code))
    expect(planned.flatMap(({ milestones }) => milestones)).toHaveLength((await getMilestones(viewer, address))!.content.length)
    for (const { ambitionNumber, number } of page.results.slice(0, 3))
      expect((await getResult(viewer, { ...address, number: `${ambitionNumber}.${number}` }))!.content.activities.length).toBeGreaterThan(0)
    for (const { code } of [page.activities[0]!, page.activities.at(-1)!])
      expect((await getActivity(viewer, { ...address, code, historyPage: 1 }))!.content.code).toBe(code)
    for (const { number } of (await getKpis(viewer, address))!.content.kpis)
      expect((await getKpi(viewer, { ...address, number, draftOf: '' }))!.content.kpi.number).toBe(number)
    for (const get of [getDashboard, getBackground, getAgendaBodies, getMilestones, getMoney, getRisks, getStepsSet])
      expect(await get(viewer, address)).not.toBeNull()
    for (const get of [getSourceNotes, getSources, getMunicipalityMatrix])
      expect((await get(viewer, address)) !== null, get.name).toBe(works)
    const [first] = (await getDashboard(viewer, address))!.content.municipalities
    expect(await getMunicipality(viewer, { ...address, slug: first!.slug })).not.toBeNull()
    expect((await getActivities(viewer, address, readActivityList({ zoek: 'de' })))!.content.rows.length).toBeGreaterThan(0)
    expect((await getComparison(viewer, address, readComparison({}))) !== null).toBe(works)
  })

  test.each(['policyOfficer', 'reader'] as const)('its lists become files for %s, with the words of the agenda', async (role) => {
    const viewer = viewerOf(region, role)
    const list = (await getAllActivities(viewer, address, readActivityList({})))!
    const shown = { terms: list.frame.agenda, periodId: list.frame.period?.id ?? null, seesProgress: list.frame.seesProgress }
    const [head, ...lines] = text(csv([activitiesSheet(list.content, shown)], 'dutch'))
      .trim()
      .split('\r\n')
    expect(head).toContain(list.frame.agenda.activityTerm)
    expect(head!.includes('Resultaat') || head!.includes('Inzet') || head!.includes('Opgave')).toBe(list.frame.agenda.resultTerm !== null)
    expect(lines.length).toBeGreaterThanOrEqual(list.content.length)
    expect(text(csv([kpisSheet((await getKpis(viewer, address))!.content.kpis)], 'dutch'))).toContain('KPI')
    if (role === 'reader') return
    expect(text(csv([sourceNotesSheet((await getSourceNotes(viewer, address))!.content)], 'dutch'))).toMatch(/I00\d-01/)
    const matrix = (await getMunicipalityMatrix(viewer, address))!.content
    expect(csv([matrixSheet(matrix, [], { terms: list.frame.agenda, periodId: null })], 'dutch').length).toBeGreaterThan(0)
    const { compared } = (await getComparison(viewer, address, readComparison({})))!.content
    expect(csv([comparisonSheet(compared!.rows, { from: 'een', to: 'twee', activityTerm: 'x' })], 'dutch').length).toBeGreaterThan(0)
  })

  test('its report is put together, and read by who works there', async () => {
    const period = await asOwner((tx) =>
      tx.reportingPeriod.findFirstOrThrow({ where: { slug: '2023-1', agenda: { slug: agenda, region: { slug: region } } } }),
    )
    const officer = viewerOf(region, 'policyOfficer')
    const result = await compileReport(officer, { periodId: period.id, now })
    expect(result.ok).toBe(true)
    for (const role of roles) {
      const page = await getReport(viewerOf(region, role), { ...address, period: '2023-1' })
      expect(page !== null, role).toBe(role !== 'reader')
    }
    const model = (await read(officer, (tx) => reportModel(tx, (result as { value: string }).value, { today: '2023-06-05' })))!
    const { ambitions } = (await getAgenda(officer, address))!.content
    expect(model.ambitions.map(({ number }) => number)).toEqual(ambitions.map(({ number }) => number))
    const { files } = await copyOfReport({ model, confidential: null })
    expect(files.map(({ name }) => name)).toEqual(['pagina.html', ...reportFileNames])
    expect(text(files.find(({ name }) => name === 'pagina.html')!.bytes)).toContain(model.agenda.title)
  })
})

describe.each(regions)('the pages of region %s', (region) => {
  test.each(roles)('are there for %s', async (role) => {
    const viewer = viewerOf(region, role)
    const works = role !== 'reader'
    for (const get of [getOverview, getMyUpdates, getPolicyMeeting, getReporters])
      expect((await get(viewer, region, now)) !== null, get.name).toBe(works)
    expect((await getProgramme(viewer, region, now)) !== null).toBe(['secretary', 'programmeTeam', 'programmeManager'].includes(role))
    expect(await getReports(viewer, region, now)).not.toBeNull()
  })
})

test('what was taken before the agenda began asks nobody for a report and counts as done', async () => {
  const manager = viewerOf('zuidoost-utrecht', 'programmeManager')
  const address = { region: 'zuidoost-utrecht', agenda: '2022-2023', now }
  const { frame, content } = (await getAgenda(manager, address))!
  const taken = content.activities.filter(({ tracks }) => tracks.every(({ wasReady }) => wasReady))
  expect(taken).toHaveLength(10 + 22)
  expect(frame.period!.total).toBe(content.activities.length - taken.length)
  const { unowned } = (await getReporters(manager, 'zuidoost-utrecht', now))!.content
  expect(unowned.map(({ code }) => code)).not.toContain('1.A')
})

test('who pulls the agenda as a whole stands with it, for everybody who reads it', async () => {
  const leadsFor = async (role: Role) =>
    (await getAgenda(viewerOf('zuidoost-utrecht', role), { region: 'zuidoost-utrecht', agenda: '2021-2024', now }))!.content.leads
  for (const role of ['programmeManager', 'reader'] as const)
    expect(
      (await leadsFor(role)).filter(({ ambitionNumber }) => ambitionNumber === null).map(({ role }) => role),
      role,
    ).toEqual(['boardLead', 'boardLead', 'boardLead', 'officialLead'])
})

test('what document 000 calls done is done for everybody who reads it, also for a reader', async () => {
  for (const role of ['programmeManager', 'reader'] as const) {
    const { content } = (await getStepsSet(viewerOf('zuidoost-utrecht', role), { region: 'zuidoost-utrecht', agenda: '2022-2023', now }))!
    const done = content.flatMap(({ steps }) => steps.filter(({ state }) => isSet(state)))
    // 10 groups with 26 steps, of which four still go on; 13 to take, with 22 steps in them.
    expect(done, role).toHaveLength(10 + 26 - 4)
    expect(content.flatMap(({ steps }) => steps).length - done.length, role).toBe(13 + 22 + 4)
  }
})
