import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { adoptAgenda } from '@/lib/commands/adopt-agenda'
import { changeKpi } from '@/lib/commands/change-kpi'
import { publishFigures } from '@/lib/commands/publish-figures'
import { removePart } from '@/lib/commands/remove-part'
import { setFigureRules } from '@/lib/commands/set-figure-rules'
import { startVersion } from '@/lib/commands/start-version'
import { isOfClosedAgenda } from '@/lib/db/faults'
import type { Viewer } from '@/lib/policy/viewer'
import { getKpi } from '@/lib/queries/kpi'
import { AppLogin } from '../support/app-login'
import { aKpi, count, enter, withMembers } from '../support/kpis'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

// After the period of the region has closed.
const now = new Date('2023-07-05T10:00:00Z')
const decision = {
  title: 'Vaststelling',
  outcome: 'decided',
  text: 'Akkoord.',
  decidedOn: '2023-07-04',
  bodyName: 'PHO',
  mandate: '',
} as const

let region: TestRegion
let manager: Viewer & { userId: string }
let login: AppLogin
let serial = 0

beforeAll(async () => {
  login = await AppLogin.open()
})
afterAll(() => login.close())

beforeEach(async () => {
  region = await aRegion(`kpi-versies-${(serial += 1)}`)
  await withMembers(region)
  manager = await aPersonWith('programmeManager', { regionId: region.id })
})

async function anAdoptedKpi() {
  const kpi = await aKpi(region)
  const { id } = await asOwner((tx) =>
    tx.decision.create({
      data: {
        ...{
          regionId: region.id,
          agendaId: region.agenda.id,
          number: 1,
          title: 'KPI',
          text: 'Akkoord',
          outcome: 'decided',
          bodyName: 'PHO',
        },
        ...{ decidedOn: new Date('2022-01-01'), recordedFunction: 'seeds', recordedAt: now, mandate: '' },
        recordedById: manager.userId,
      },
    }),
  )
  await asOwner((tx) => tx.kpi.update({ where: { id: kpi.id }, data: { status: 'adopted', decisionId: id } }))
  await asOwner((tx) => tx.kpiTarget.create({ data: { regionId: region.id, kpiId: kpi.id, year: 2024, value: 90, printed: '90' } }))
  return kpi
}

async function aDraft() {
  const begun = await startVersion(manager, { agendaId: region.agenda.id, title: 'Daarna', startYear: 2026, endYear: 2027, now })
  return asOwner((tx) => tx.agenda.findFirstOrThrow({ where: { regionId: region.id, slug: begun.ok ? begun.value : '' } }))
}
const adopt = async (agendaId: string) => {
  const { version } = await asOwner((tx) => tx.agenda.findUniqueOrThrow({ where: { id: agendaId } }))
  expect(await adoptAgenda(manager, { agendaId, version, decision, now })).toEqual({ ok: true, value: null })
}
const continued = (kpiId: string) =>
  asOwner((tx) =>
    tx.kpi.findFirst({
      where: { continuesId: kpiId },
      include: { targets: true, definitions: true, measurements: { orderBy: { period: 'asc' } }, published: true },
    }),
  )

test('a KPI goes along with its sheet, its decision and its place, and gets its whole series when the version is adopted', async () => {
  const kpi = await anAdoptedKpi()
  await enter(manager, kpi.id, [count(null, 140, '2021'), count(null, 120, '2022')])
  await publishFigures(manager, kpi.id, now)
  const draft = await aDraft()
  const begun = (await continued(kpi.id))!
  expect(begun).toMatchObject({ agendaId: draft.id, number: '1.1', status: 'adopted', kind: 'flow', measurements: [] })
  expect(begun.targets).toMatchObject([{ year: 2024, printed: '90' }])
  expect(begun.definitions).toMatchObject([{ number: 1, text: 'Jeugdigen met hulp in het jaar.' }])
  const ambition = await asOwner((tx) => tx.ambition.findFirstOrThrow({ where: { agendaId: draft.id } }))
  expect(begun.ambitionId).toBe(ambition.id)

  // Entered after the draft was begun: it goes along too.
  await enter(manager, kpi.id, [count(null, 100, '2023')])
  await adopt(draft.id)
  const after = (await continued(kpi.id))!
  expect(after.measurements.map(({ period, value, stage }) => `${period} ${value} ${stage}`)).toEqual([
    '2021 140 published',
    '2022 120 published',
    '2023 100 entered',
  ])
  expect(after.published.map(({ period }) => period).toSorted()).toEqual(['2021', '2022'])
  const page = await getKpi(manager, { region: region.slug, agenda: draft.slug, number: '1.1', now, draftOf: '' })
  expect(page!.content.before).toEqual({ number: '1.1', agenda: '2022-2025', title: region.agenda.title })
  expect(page!.content).toMatchObject({ mayKeep: true, mayEnter: true })
})

test('what the old agenda measured stays as it was; a late correction goes to the KPI that goes on', async () => {
  const kpi = await anAdoptedKpi()
  await enter(manager, kpi.id, [count(null, 120)])
  const draft = await aDraft()
  await adopt(draft.id)
  const next = (await continued(kpi.id))!
  expect(await enter(manager, next.id, [count(null, 118, '2022', 1)])).toEqual({ ok: true, value: 1 })
  expect(await asOwner((tx) => tx.measurement.findFirstOrThrow({ where: { kpiId: kpi.id } }))).toMatchObject({ version: 1 })

  const refused = await enter(manager, kpi.id, [count(null, 118, '2022', 1)]).catch((error: unknown) => error)
  expect(isOfClosedAgenda(refused)).toBe(true)
  const page = await getKpi(manager, { region: region.slug, agenda: '2022-2025', number: '1.1', now, draftOf: '' })
  expect(page!.content).toMatchObject({ mayKeep: false, mayEnter: false, mayAdopt: false, checks: [] })
  expect(page!.content.after).toMatchObject({ number: '1.1', agenda: draft.slug })
})

test('nobody changes the KPI of a closed agenda, and the database refuses every part of it', async () => {
  const kpi = await anAdoptedKpi()
  await enter(manager, kpi.id, [count(null, 120)])
  await asOwner((tx) => tx.agenda.update({ where: { id: region.agenda.id }, data: { status: 'closed' } }))
  const sheet = { on: null, after: null, definition: '', kind: 'flow' } as unknown as Parameters<typeof changeKpi>[1]['sheet']
  expect(await changeKpi(manager, { kpiId: kpi.id, version: 1, sheet, now })).toEqual({ ok: false, failure: 'agenda-closed' })
  const tries = [
    `UPDATE "Kpi" SET name = 'X' WHERE id = $1`,
    `INSERT INTO "KpiDefinition" (id, "regionId", "kpiId", number, text, "fromPeriod", "authorFunction", "writtenAt") SELECT gen_random_uuid(), "regionId", id, 2, 'x', '2023', 'x', now() FROM "Kpi" WHERE id = $1`,
    `UPDATE "KpiTarget" SET value = 1 WHERE "kpiId" = $1`,
    `DELETE FROM "KpiTarget" WHERE "kpiId" = $1`,
    `INSERT INTO "KpiCaveat" (id, "regionId", "kpiId", period, text, "authorFunction", "writtenAt") SELECT gen_random_uuid(), "regionId", id, '2022', 'x', 'x', now() FROM "Kpi" WHERE id = $1`,
    `UPDATE "Measurement" SET value = 1 WHERE "kpiId" = $1`,
    `INSERT INTO "Measurement" (id, "regionId", "kpiId", period, value, status, "enteredFunction", "enteredAt") SELECT gen_random_uuid(), "regionId", id, '2023', 1, 'final', 'x', now() FROM "Kpi" WHERE id = $1`,
    `INSERT INTO "Lead" (id, "regionId", "kpiId", role, function, position, "validFrom") SELECT gen_random_uuid(), "regionId", id, 'officialLead', 'x', 1, now() FROM "Kpi" WHERE id = $1`,
  ]
  for (const tried of tries) await expect(login.as(manager, tried, [kpi.id]), tried).rejects.toThrow('a closed agenda stays as it was')
  // Small numbers of before are hidden by the threshold of now.
  const { version } = await asOwner((tx) => tx.region.findUniqueOrThrow({ where: { id: region.id } }))
  expect(
    await setFigureRules(manager, { regionId: region.id, version, rules: { threshold: 15, kpis: null, activities: null }, now }),
  ).toEqual({
    ok: true,
    value: null,
  })
})

test('where something else is counted from now on, the series begins anew', async () => {
  const kpi = await anAdoptedKpi()
  await enter(manager, kpi.id, [count(null, 120)])
  const draft = await aDraft()
  const next = (await continued(kpi.id))!
  await asOwner((tx) => tx.kpi.update({ where: { id: next.id }, data: { unit: 'gezinnen' } }))
  await adopt(draft.id)
  expect((await continued(kpi.id))!.measurements).toEqual([])
})

test('a KPI of a part that is left out stays in the draft, of the agenda as a whole', async () => {
  const kpi = await anAdoptedKpi()
  const draft = await aDraft()
  const ambition = await asOwner((tx) => tx.ambition.findFirstOrThrow({ where: { agendaId: draft.id } }))
  expect(await removePart(manager, { agendaId: draft.id, part: { kind: 'ambition', id: ambition.id }, now })).toEqual({
    ok: true,
    value: null,
  })
  expect(await continued(kpi.id)).toMatchObject({ agendaId: draft.id, ambitionId: null, status: 'adopted' })
})

test('the database lets no KPI go on with one of another agenda, or further than that one was', async () => {
  const kpi = await aKpi(region)
  const draft = await aDraft()
  await asOwner((tx) => tx.kpi.updateMany({ where: { continuesId: kpi.id }, data: { continuesId: null } }))
  const insert = (agendaId: string, status: string) =>
    login.as(
      manager,
      `INSERT INTO "Kpi" (id, "regionId", "agendaId", number, position, name, unit, direction, status, kind, "continuesId")
       VALUES (gen_random_uuid(), $1, $2, 'X1', 9, 'X', 'x', 'up', $3::"KpiStatus", 'flow', $4)`,
      [region.id, agendaId, status, kpi.id],
    )
  await expect(insert(region.agenda.id, 'toBeDetermined')).rejects.toThrow('the version before')
  await expect(insert(draft.id, 'proposed')).rejects.toThrow('what was decided of it')
  expect((await insert(draft.id, 'toBeDetermined')).rowCount).toBe(1)
})
