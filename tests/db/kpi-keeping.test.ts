import { beforeEach, describe, expect, test } from 'vitest'
import { addKpi, type NewKpi } from '@/lib/commands/add-kpi'
import { assignLead } from '@/lib/commands/assign-lead'
import type { NamedLead } from '@/lib/commands/fill-seat'
import { changeKpi, type KpiSheetText } from '@/lib/commands/change-kpi'
import { endLead } from '@/lib/commands/end-lead'
import { removeKpiRemark } from '@/lib/commands/remove-kpi-remark'
import { sayOfFigures } from '@/lib/commands/say-of-figures'
import { setFigureRules } from '@/lib/commands/set-figure-rules'
import type { KpiOn } from '@/lib/domain/kpi'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'
import { AppLogin } from '../support/app-login'
import { aKpi, withMembers } from '../support/kpis'
import { aPublishedKpi } from '../support/published-kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let analyst: Viewer & { userId: string }
let secretary: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`beheer-${++serial}`)
  analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

const kpiNow = (id: string) => asOwner((tx) => tx.kpi.findUniqueOrThrow({ where: { id } }))
const inOrder = () =>
  asOwner(async (tx) =>
    (await tx.kpi.findMany({ where: { agendaId: region.agenda.id }, orderBy: { position: 'asc' } })).map(({ number }) => number),
  )

const add = (given: Partial<NewKpi> = {}, viewer: Viewer = analyst) =>
  addKpi(viewer, {
    agendaId: region.agenda.id,
    kpi: { ...{ on: null, number: '', name: 'Wachttijd', unit: 'weken', direction: 'down', why: '' }, ...given },
  })

describe('a new KPI', () => {
  test('gets the next number of its ambition or of the agenda, and its place in the list', async () => {
    await aKpi(region, { number: '1.1' })
    await add({ number: '2.1' })
    const ofAmbition: KpiOn = { kind: 'ambition', id: region.ambition.id }
    expect(await add({ on: ofAmbition })).toEqual({ ok: true, value: '1.2' })
    expect(await add({ on: { kind: 'result', id: region.result.id } })).toEqual({ ok: true, value: '1.3' })
    expect(await add({ on: { kind: 'activity', id: region.regional.id } })).toEqual({ ok: true, value: '1.4' })
    expect(await add()).toEqual({ ok: true, value: 'A1' })
    expect(await inOrder()).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', 'A1'])
    const kpi = await asOwner((tx) => tx.kpi.findFirstOrThrow({ where: { agendaId: region.agenda.id, number: '1.3' } }))
    expect(kpi).toMatchObject({ status: 'toBeDetermined', decisionId: null, resultId: region.result.id, ambitionId: null })
  })

  test('has a number of its own, also when two add one at the same moment', async () => {
    await aKpi(region, { number: '1.1' })
    expect(await add({ number: '1.1' })).toEqual({ ok: false, failure: 'number-taken' })
    const both = await Promise.all([add(), add()])
    expect(both.map((result) => result.ok && result.value).sort()).toEqual(['A1', 'A2'])
  })

  test('is added by its keepers, in an agenda that runs, on something of that agenda', async () => {
    expect(await add({}, secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    const elsewhere = await aRegion(`beheer-elders-${serial}`)
    expect(await add({}, await aPersonWith('dataAnalyst', { regionId: elsewhere.id }))).toEqual({ ok: false, failure: 'not-found' })
    expect(await add({ on: { kind: 'ambition', id: elsewhere.ambition.id } })).toEqual({ ok: false, failure: 'place-not-found' })
    await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
    expect(await add()).toEqual({ ok: false, failure: 'agenda-closed' })
  })

  test('the database lets none begin further than to be determined, nor hang in another agenda', async () => {
    const login = await AppLogin.open()
    const other = await asOwner((tx) =>
      tx.agenda.create({
        data: {
          ...{ regionId: region.id, slug: 'oud', title: 'Oud', startYear: 2018, endYear: 2021, status: 'closed' },
          ...{ ambitionTerm: 'a', ambitionTerms: 'a', resultTerm: 'r', resultTerms: 'r', activityTerm: 'x', activityTerms: 'x' },
        },
      }),
    )
    const insert = (status: string, agendaId: string, ambitionId: string | null) =>
      login.as(
        analyst,
        `INSERT INTO "Kpi" (id, "regionId", "agendaId", "ambitionId", number, position, name, unit, direction, status, kind)
         VALUES (gen_random_uuid(), $1, $2, $3, 'X1', 1, 'X', 'x', 'up', $4::"KpiStatus", 'flow')`,
        [region.id, agendaId, ambitionId, status],
      )
    await expect(insert('proposed', region.agenda.id, null)).rejects.toThrow(/begins to be determined/)
    await expect(insert('toBeDetermined', other.id, region.ambition.id)).rejects.toThrow(/its own agenda/)
    await expect(insert('toBeDetermined', other.id, null)).rejects.toThrow(/was closed/)
    await insert('toBeDetermined', region.agenda.id, region.ambition.id)
    await login.close()
  })
})

describe('number, place and order of a KPI', () => {
  const sheet: KpiSheetText = {
    ...{ number: '1.1', on: null, after: null, name: 'Verblijf', why: '', definition: 'Jeugdigen met hulp in het jaar.', fromPeriod: null },
    ...{
      kind: 'flow',
      unit: 'trajecten',
      countingLevel: 'trajectory',
      direction: 'down',
      frequency: 'year',
      level: null,
      indicator: null,
      source: '',
    },
    ...{ breakdownName: '', breakdowns: [], registrationMinutes: null, unmeasurableReason: '' },
    ...{ baselinePeriod: null, baselineValue: null, targets: [] },
  }
  const change = async (id: string, given: Partial<KpiSheetText>) =>
    changeKpi(analyst, { kpiId: id, version: (await kpiNow(id)).version, sheet: { ...sheet, ...given }, now })

  test('change with the sheet as long as the board did not adopt it', async () => {
    const { id } = await aKpi(region, { number: '1.1' })
    await add({ number: '1.2' })
    await add({ number: '1.3' })
    const last = await asOwner((tx) => tx.kpi.findFirstOrThrow({ where: { agendaId: region.agenda.id, number: '1.3' } }))
    const on: KpiOn = { kind: 'activity', id: region.local.id }
    expect(await change(id, { number: '1.2', on })).toEqual({ ok: false, failure: 'number-taken' })
    expect(await change(id, { number: '1.9', on, after: last.id })).toEqual({ ok: true, value: null })
    expect(await kpiNow(id)).toMatchObject({ number: '1.9', activityId: region.local.id, ambitionId: null })
    expect(await inOrder()).toEqual(['1.2', '1.3', '1.9'])
    expect(await change(last.id, { number: '1.3', after: null })).toEqual({ ok: true, value: null })
    expect(await inOrder()).toEqual(['1.3', '1.2', '1.9'])
  })

  test('stay what the board adopted; only the order of the list may change', async () => {
    const kpi = await aPublishedKpi(region, { number: '3.1', figures: [] })
    const on: KpiOn = { kind: 'ambition', id: region.ambition.id }
    expect(await change(kpi.id, { number: '3.2', on })).toEqual({ ok: false, failure: 'adopted-stays' })
    expect(await change(kpi.id, { number: '3.1', on: null })).toEqual({ ok: false, failure: 'adopted-stays' })
    expect(await change(kpi.id, { number: '3.1', on, name: 'Trajecten' })).toEqual({ ok: true, value: null })
    const login = await AppLogin.open()
    await expect(login.as(analyst, `UPDATE "Kpi" SET number = '9.9' WHERE id = $1`, [kpi.id])).rejects.toThrow(/keeps its number/)
    await login.close()
  })
})

describe('what is said with figures', () => {
  const caveat = { kind: 'period', period: '2021' } as const
  const say = (kpiId: string, text: string, version: number, viewer: Viewer = analyst) =>
    sayOfFigures(viewer, { kpiId, about: caveat, version, text, now })

  test('is added, changed and taken away, and nobody overwrites what was not seen', async () => {
    const { id } = await aKpi(region)
    expect(await say(id, 'corona', 0)).toEqual({ ok: true, value: null })
    expect(await say(id, 'ook corona', 0)).toEqual({ ok: false, failure: 'stale' })
    expect(await say(id, 'door corona minder', 1)).toEqual({ ok: true, value: null })
    expect(await say(id, 'iets anders', 1)).toEqual({ ok: false, failure: 'stale' })
    const [found] = await asOwner((tx) => tx.kpiCaveat.findMany({ where: { kpiId: id } }))
    expect(found).toMatchObject({ text: 'door corona minder', authorFunction: analyst.function, version: 2 })
    expect(await removeKpiRemark(analyst, { kpiId: id, about: caveat, version: 1 })).toEqual({ ok: false, failure: 'stale' })
    expect(await removeKpiRemark(analyst, { kpiId: id, about: caveat, version: 2 })).toEqual({ ok: true, value: null })
    expect(await asOwner((tx) => tx.kpiCaveat.count({ where: { kpiId: id } }))).toBe(0)
  })

  test('also of a municipality of the region that counts differently', async () => {
    const { id } = await aKpi(region)
    const about = { kind: 'municipality', municipalityId: region.north.id } as const
    const told = { kpiId: id, about, version: 0, text: 'Telt het lokale team mee.', now }
    expect(await sayOfFigures(analyst, told)).toEqual({ ok: false, failure: 'unknown-municipality' })
    await withMembers(region)
    expect(await sayOfFigures(analyst, told)).toEqual({ ok: true, value: null })
    expect(await removeKpiRemark(analyst, { kpiId: id, about, version: 1 })).toEqual({ ok: true, value: null })
  })

  test('by who keeps the KPI only', async () => {
    const { id } = await aKpi(region)
    expect(await say(id, 'corona', 0, secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    const stranger = await aPersonWith('dataAnalyst', { regionId: (await aRegion(`beheer-vreemd-${serial}`)).id })
    expect(await say(id, 'corona', 0, stranger)).toEqual({ ok: false, failure: 'not-found' })
  })
})

describe('who answers for a KPI', () => {
  const lead = (given: Partial<NamedLead>): NamedLead => ({
    ...{ role: 'officialLead', function: 'data-analist', organisationId: null, userId: null, deputyId: null, vacancy: null },
    ...{ from: '2023-01-01', until: null },
    ...given,
  })
  const leadsOf = (kpiId: string) => asOwner((tx) => tx.lead.findMany({ where: { kpiId }, orderBy: { validFrom: 'asc' } }))
  async function assign(kpiId: string, given: Partial<NamedLead>, viewer: Viewer = analyst) {
    const seen = (await leadsOf(kpiId)).at(-1) ?? null
    return assignLead(viewer, { on: { kpiId }, seen: seen && { id: seen.id, version: seen.version }, lead: lead(given) })
  }
  const ownerOn = async (day: string) => {
    const page = await getKpi(analyst, {
      ...{ region: region.slug, agenda: '2022-2025', number: '1.1', now: new Date(`${day}T10:00:00Z`), draftOf: '' },
    })
    return page!.content.leads.map((held) => held.function).join() || null
  }

  test('is followed by another, and who it was until then stays', async () => {
    const { id } = await aKpi(region)
    expect(await assign(id, { function: 'data-analist' })).toMatchObject({ ok: true })
    expect(await assign(id, { function: 'projectleider', from: '2023-07-01' })).toMatchObject({ ok: true })
    expect((await leadsOf(id)).map(({ function: works, validUntil }) => [works, validUntil?.toISOString().slice(0, 10)])).toEqual([
      ['data-analist', '2023-06-30'],
      ['projectleider', undefined],
    ])
    expect([await ownerOn('2022-12-31'), await ownerOn('2023-06-30'), await ownerOn('2023-07-01')]).toEqual([
      null,
      'data-analist',
      'projectleider',
    ])
    expect(await assign(id, { from: '2023-03-01' })).toEqual({ ok: false, failure: 'too-early' })
  })

  test('is put right from his own first day, and ends', async () => {
    const { id } = await aKpi(region)
    await assign(id, { function: 'data analyst' })
    expect(await assign(id, { function: 'data-analist', userId: secretary.userId })).toMatchObject({ ok: true })
    const [only, ...more] = await leadsOf(id)
    expect([only!.function, only!.userId, more]).toEqual(['data-analist', secretary.userId, []])
    const seen = { id: only!.id, version: only!.version }
    expect(await endLead(analyst, { on: { kpiId: id }, seen, until: '2022-12-31', vacancy: null })).toEqual({
      ok: false,
      failure: 'too-early',
    })
    expect(await endLead(analyst, { on: { kpiId: id }, seen, until: '2023-12-31', vacancy: null })).toEqual({ ok: true, value: null })
    expect(await endLead(analyst, { on: { kpiId: id }, seen, until: '2023-11-30', vacancy: null })).toEqual({ ok: false, failure: 'stale' })
    expect([await ownerOn('2023-12-31'), await ownerOn('2024-01-01')]).toEqual(['data-analist', null])
  })

  test('is somebody of the region, named by who keeps the KPI', async () => {
    const { id } = await aKpi(region)
    const elsewhere = await aRegion(`beheer-ver-${serial}`)
    const stranger = await aPersonWith('dataAnalyst', { regionId: elsewhere.id })
    expect(await assign(id, { userId: stranger.userId })).toEqual({ ok: false, failure: 'person-not-found' })
    expect(await assign(id, {}, secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await assign(id, {}, stranger)).toEqual({ ok: false, failure: 'not-found' })
  })

  test('the database names nobody from outside, gives no seat with rights, and keeps the history', async () => {
    const { id } = await aKpi(region)
    await assign(id, {})
    await assign(id, { from: '2023-07-01', function: 'opvolger' })
    const [first] = await leadsOf(id)
    const elsewhere = await aRegion(`beheer-buiten-${serial}`)
    const stranger = await aPersonWith('dataAnalyst', { regionId: elsewhere.id })
    const login = await AppLogin.open()
    const seat = (place: string, of: string, userId: string | null, from: string) =>
      login.as(
        analyst,
        `INSERT INTO "Lead" (id, "regionId", role, "${place}", function, "userId", position, "validFrom")
         VALUES (gen_random_uuid(), $1, 'officialLead', $2, 'x', $3, 1, $4)`,
        [region.id, of, userId, from],
      )
    await expect(seat('ambitionId', region.ambition.id, analyst.userId, '2023-01-01')).rejects.toMatchObject({ code: '42501' })
    await expect(seat('kpiId', id, stranger.userId, '2030-01-01')).rejects.toThrow(/place in the region/)
    await expect(seat('kpiId', id, null, '2023-08-01')).rejects.toThrow(/one_at_a_time/)
    await expect(login.as(analyst, `UPDATE "Lead" SET function = 'y' WHERE id = $1`, [first!.id])).rejects.toThrow(/stays/)
    await expect(login.as(analyst, 'DELETE FROM "Lead" WHERE id = $1', [first!.id])).rejects.toMatchObject({ code: '42501' })
    await login.close()
  })
})

describe('what the region sets for its figures', () => {
  const setRules = async (threshold: number, viewer: Viewer, given: { version?: number } = {}) => {
    const { version } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: region.id } }))
    return setFigureRules(viewer, {
      now,
      ...{ regionId: region.id, version: given.version ?? version, rules: { threshold, kpis: 15, activities: null } },
    })
  }
  const publishedOf = (kpiId: string) =>
    asOwner(async (tx) =>
      (await tx.publishedFigure.findMany({ where: { kpiId, municipalityId: region.north.id } })).map(({ value, status }) =>
        value === null ? status : Number(value),
      ),
    )

  test('with another threshold readers get everything by the new one at once', async () => {
    const manager = await aPersonWith('programmeManager', { regionId: region.id })
    const figures = [
      { of: region.north, period: '2022-h1', value: 14 },
      { of: region.south, period: '2022-h1', value: 16 },
    ]
    const [one, other] = [await aPublishedKpi(region, { number: '5.1', figures }), await aPublishedKpi(region, { number: '5.2', figures })]
    expect([await publishedOf(one.id), await publishedOf(other.id)]).toEqual([[15], [15]])
    expect(await setRules(20, manager)).toEqual({ ok: true, value: null })
    expect([await publishedOf(one.id), await publishedOf(other.id)]).toEqual([['secret'], ['secret']])
    expect(await setRules(8, manager)).toEqual({ ok: true, value: null })
    expect([await publishedOf(one.id), await publishedOf(other.id)]).toEqual([[15], [15]])
  })

  test('only the programme manager sets it, and nobody sets it over a colleague', async () => {
    const manager = await aPersonWith('programmeManager', { regionId: region.id })
    expect(await setRules(12, analyst)).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await setRules(12, manager)).toEqual({ ok: true, value: null })
    expect(await setRules(14, manager, { version: 1 })).toEqual({ ok: false, failure: 'stale' })
    const after = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: region.id } }))
    expect(after).toMatchObject({ smallNumberThreshold: 12, kpiLimit: 15, activityLimit: null })
  })
})
