import { beforeEach, describe, expect, test } from 'vitest'
import { changeKpi, type KpiSheetText } from '@/lib/commands/change-kpi'
import { recordDecision } from '@/lib/commands/record-decision'
import { takeKpiStep } from '@/lib/commands/take-kpi-step'
import type { KpiAct } from '@/lib/domain/kpi-route'
import { kpiActs } from '@/lib/domain/kpi-route'
import type { Viewer } from '@/lib/policy/viewer'
import { AppLogin } from '../support/app-login'
import { aKpi } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

const now = new Date('2023-06-05T10:00:00Z')
let serial = 0
let region: TestRegion
let analyst: Viewer & { userId: string }
let secretary: Viewer & { userId: string }

beforeEach(async () => {
  region = await aRegion(`kpi-${++serial}`)
  analyst = await aPersonWith('dataAnalyst', { regionId: region.id })
  secretary = await aPersonWith('secretary', { regionId: region.id })
})

const statusOf = (id: string) => asOwner(async (tx) => (await tx.kpi.findUniqueOrThrow({ where: { id } })).status)
const versionOf = (id: string) => asOwner(async (tx) => (await tx.kpi.findUniqueOrThrow({ where: { id } })).version)

async function step(viewer: Viewer, kpiId: string, act: KpiAct, given: { decisionId?: string; note?: string } = {}) {
  return takeKpiStep(viewer, {
    kpiId,
    version: await versionOf(kpiId),
    act,
    decisionId: given.decisionId ?? null,
    note: given.note ?? '',
    now,
  })
}

async function aDecision(outcome: 'decided' | 'deferred' = 'decided', bodyName = 'PHO') {
  const decision = { title: 'De KPI', text: 'Zo meten wij.', decidedOn: '2023-06-01', bodyName, mandate: '', outcome }
  const result = await recordDecision(secretary, { subject: { agendaId: region.agenda.id, reportId: null, on: null }, decision, now })
  if (!result.ok) throw new Error(result.failure)
  return asOwner(async (tx) => (await tx.decision.findFirstOrThrow({ where: { regionId: region.id, number: result.value } })).id)
}

describe('a KPI on its way to a decision', () => {
  test('goes from nader te bepalen to vastgesteld, and the last step hangs on a decision of the board', async () => {
    const { id } = await aKpi(region)
    expect(await step(analyst, id, 'propose')).toEqual({ ok: true, value: null })
    expect(await step(analyst, id, 'advise')).toEqual({ ok: true, value: null })
    expect(await step(analyst, id, 'adopt')).toEqual({ ok: false, failure: 'not-allowed' })
    expect(await step(secretary, id, 'adopt')).toEqual({ ok: false, failure: 'decision-needed' })
    expect(await step(secretary, id, 'adopt', { decisionId: await aDecision('deferred') })).toEqual({
      ok: false,
      failure: 'decision-needed',
    })
    await asOwner((tx) =>
      tx.body.create({
        data: { regionId: region.id, slug: 'beleidsoverleg', name: 'Beleidsoverleg', aliases: ['BO'], kind: 'policyMeeting', purpose: '' },
      }),
    )
    for (const other of ['Beleidsoverleg', 'BO'])
      expect(await step(secretary, id, 'adopt', { decisionId: await aDecision('decided', other) })).toEqual({
        ok: false,
        failure: 'decision-needed',
      })
    expect(await step(secretary, id, 'adopt', { decisionId: await aDecision() })).toEqual({ ok: true, value: null })
    expect(await statusOf(id)).toBe('adopted')
  })

  test.each([
    ['what is counted', { kind: null }],
    ['a definition', { definition: null }],
  ])('is not proposed without %s', async (_, given) => {
    const { id } = await aKpi(region, given)
    expect(await step(analyst, id, 'propose')).toEqual({ ok: false, failure: 'not-ready' })
  })

  test('a step back and withdrawing say why; what was withdrawn stays so', async () => {
    const { id } = await aKpi(region, { status: 'advised' })
    expect((await step(analyst, id, 'sendBack', { note: 'De definitie telt dubbel.' })).ok).toBe(true)
    expect(await statusOf(id)).toBe('proposed')
    expect((await step(analyst, id, 'withdraw', { note: 'Niemand gebruikt hem.' })).ok).toBe(true)
    for (const act of kpiActs.filter((each) => each !== 'adopt')) expect((await step(analyst, id, act)).ok).toBe(false)
  })

  test('of two at once one takes the step', async () => {
    const { id } = await aKpi(region)
    const version = await versionOf(id)
    const both = await Promise.all(
      [1, 2].map(() => takeKpiStep(analyst, { kpiId: id, version, act: 'propose', decisionId: null, note: '', now })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('the database refuses a KPI that is vastgesteld without a decision, and a step that is skipped', async () => {
    const { id } = await aKpi(region)
    const login = await AppLogin.open()
    await expect(login.as(secretary, `UPDATE "Kpi" SET status = 'adopted' WHERE id = $1`, [id])).rejects.toThrow(/does not go from/)
    await expect(login.as(analyst, `UPDATE "Kpi" SET status = 'advised' WHERE id = $1`, [id])).rejects.toThrow(/does not go from/)
    await asOwner((tx) => tx.kpi.update({ where: { id }, data: { status: 'advised' } }))
    await expect(login.as(secretary, `UPDATE "Kpi" SET name = 'Anders' WHERE id = $1`, [id])).rejects.toThrow(/those who keep it/)
    await expect(login.as(analyst, `UPDATE "Kpi" SET "decisionId" = $2 WHERE id = $1`, [id, await aDecision()])).rejects.toThrow(/stands/)
    await expect(login.as(secretary, `UPDATE "Kpi" SET status = 'adopted' WHERE id = $1`, [id])).rejects.toThrow(/adopted_by_decision/)
    await login.close()
  })
})

const sheet: KpiSheetText = {
  ...{ number: '1.1', on: null, after: null },
  ...{ name: 'Kinderen in verblijf', why: 'Thuis opgroeien.', definition: 'Jeugdigen met hulp in het jaar.', fromPeriod: null },
  ...{
    kind: 'flow',
    unit: 'trajecten',
    countingLevel: 'trajectory',
    direction: 'down',
    frequency: 'year',
    level: 'care',
    indicator: null,
    source: 'ZorgNed',
  },
  ...{ breakdownName: 'Soort', breakdowns: ['Pleegzorg', 'Instelling'], registrationMinutes: 30, unmeasurableReason: '' },
  ...{ baselinePeriod: '2021', baselineValue: 120, targets: [] },
}

describe('the sheet of a KPI', () => {
  const change = async (kpiId: string, given: Partial<KpiSheetText> = {}, viewer: Viewer = analyst) =>
    changeKpi(viewer, { kpiId, version: await versionOf(kpiId), sheet: { ...sheet, ...given }, now })

  test('a changed definition becomes a version that breaks the series, and the earlier one stays', async () => {
    const { id } = await aKpi(region)
    expect(await change(id, { definition: 'Alleen nieuwe trajecten.' })).toEqual({ ok: false, failure: 'break-needed' })
    expect(await change(id, { definition: 'Alleen nieuwe trajecten.', fromPeriod: '2023' })).toEqual({ ok: true, value: null })
    const versions = await asOwner((tx) => tx.kpiDefinition.findMany({ where: { kpiId: id }, orderBy: { number: 'asc' } }))
    expect(versions.map(({ text, fromPeriod }) => [text, fromPeriod])).toEqual([
      ['Jeugdigen met hulp in het jaar.', null],
      ['Alleen nieuwe trajecten.', '2023'],
    ])
    await expect(asOwner((tx) => tx.kpiDefinition.update({ where: { id: versions[0]!.id }, data: { text: 'Anders.' } }))).rejects.toThrow(
      /stays/,
    )
  })

  test('targets and breakdowns become what was written; a breakdown with figures stays', async () => {
    const { id } = await aKpi(region)
    const target = { year: 2025, value: 100, low: null, high: null, share: null, day: null, printed: '100', decisionNeeded: null }
    await change(id, { targets: [target] })
    const [first] = await asOwner((tx) => tx.kpiBreakdown.findMany({ where: { kpiId: id }, orderBy: { position: 'asc' } }))
    expect(first!.label).toBe('Pleegzorg')
    const figure = { value: 5, status: 'final', enteredFunction: 'x', enteredAt: now } as const
    await asOwner((tx) =>
      tx.measurement.create({ data: { regionId: region.id, kpiId: id, breakdownId: first!.id, period: '2022', ...figure } }),
    )
    expect(await change(id, { breakdowns: ['Instelling'] })).toEqual({ ok: false, failure: 'breakdown-in-use' })
    expect(await change(id, { breakdowns: ['Pleegzorg'], targets: [{ ...target, year: 2026 }] })).toEqual({ ok: true, value: null })
    const targets = await asOwner((tx) => tx.kpiTarget.findMany({ where: { kpiId: id } }))
    expect(targets.map(({ year }) => year)).toEqual([2026])
  })

  test('its keepers say which national indicator it follows', async () => {
    const { id } = await aKpi(region)
    await change(id, { indicator: 'youthCare' })
    expect((await asOwner((tx) => tx.kpi.findUniqueOrThrow({ where: { id } }))).indicator).toBe('youthCare')
    expect(await change(id, { indicator: 'youthHelp' }, secretary)).toMatchObject({
      ok: false,
    })
    expect((await asOwner((tx) => tx.kpi.findUniqueOrThrow({ where: { id } }))).indicator).toBe('youthCare')
  })

  test('what kind of number it is stays as soon as there are figures', async () => {
    const { id } = await aKpi(region)
    expect(await change(id, { kind: 'stock' })).toEqual({ ok: true, value: null })
    const figure = { value: 5, status: 'final', enteredFunction: 'x', enteredAt: now } as const
    await asOwner((tx) => tx.measurement.create({ data: { regionId: region.id, kpiId: id, period: '2022', ...figure } }))
    expect(await change(id, { kind: 'qualitative' })).toEqual({ ok: false, failure: 'kind-in-use' })
  })

  test('nobody saves over what a colleague saved, and others than its keepers save nothing', async () => {
    const { id } = await aKpi(region)
    const version = await versionOf(id)
    await change(id)
    expect(await changeKpi(analyst, { kpiId: id, version, sheet, now })).toEqual({ ok: false, failure: 'stale' })
    expect(await change(id, {}, secretary)).toEqual({ ok: false, failure: 'not-allowed' })
    const stranger = await aPersonWith('dataAnalyst', { regionId: (await aRegion(`kpi-elders-${serial}`)).id })
    expect(await change(id, {}, stranger)).toEqual({ ok: false, failure: 'not-found' })
  })
})
