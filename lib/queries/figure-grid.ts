import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { isMemberOn } from '@/lib/db/membership'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Figure, KpiKind } from '@/lib/domain/kpi'
import type { MeasurePeriod } from '@/lib/domain/measure-period'
import { canCheckMeasurement, canEnterMeasurements, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { listKpiRows } from '@/lib/queries/kpi-rows'
import { agendaPage } from '@/lib/queries/region-page'
import { saidOfFigures } from '@/lib/queries/said-of-figures'

export type StoredFigure = Figure & {
  id: string
  version: number
  municipalityId: string | null
  period: MeasurePeriod
  stage: 'entered' | 'checked' | 'published'
  interpretation: string
  enteredFunction: string
  enteredOn: DateString
  breakdown: string | null
  /** What it was before it was corrected. */
  before: number | null
}

type Address = { region: string; agenda: string; number: string; now: Date; draftOf: string }

/** What the grid of a KPI starts from: its figures for one breakdown (null: the total), who they can be of, and the breakdowns. */
export function getFigureGrid(viewer: Viewer, { breakdown, ...address }: Address & { breakdown: string | null }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today, seesProgress }) => {
    if (!seesProgress) return null
    const [kpi] = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid AND k.number = ${address.number}`, {
      seesMeasurements: true,
      today,
    })
    if (!kpi) return null
    const breakdowns = await listBreakdowns(tx, kpi.id)
    const chosen = breakdown === null ? null : breakdowns.find(({ label }) => label === breakdown)
    if (chosen === undefined) return null
    return {
      kpi,
      breakdowns,
      chosen,
      said: (await saidOfFigures(tx, [kpi.id])).get(kpi.id)!,
      municipalities: await listMembers(tx, region.id, today),
      figures: await listStored(
        tx,
        Prisma.sql`t."kpiId" = ${kpi.id}::uuid AND t."breakdownId" IS NOT DISTINCT FROM ${chosen?.id ?? null}::uuid`,
      ),
      mayEnter: isKept(agenda) && canEnterMeasurements(viewer, region.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** What the municipalities of the viewer have to check of a KPI, the last period first. */
export function getFiguresToCheck(viewer: Viewer, address: Address) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today, seesProgress }) => {
    if (!seesProgress) return null
    const [kpi] = await listKpiRows(tx, Prisma.sql`k."agendaId" = ${agenda.id}::uuid AND k.number = ${address.number}`, {
      seesMeasurements: true,
      today,
    })
    if (!kpi) return null
    const members = await listMembers(tx, region.id, today)
    const own = members.filter(({ id }) => isKept(agenda) && canCheckMeasurement(viewer, { regionId: region.id, municipalityId: id }))
    const figures = await listStored(
      tx,
      Prisma.sql`t."kpiId" = ${kpi.id}::uuid AND t."municipalityId" = ANY (${own.map(({ id }) => id)}::uuid[])`,
    )
    return {
      kpi,
      own,
      figures,
      said: (await saidOfFigures(tx, [kpi.id])).get(kpi.id)!,
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** The figures of a KPI by id, for one breakdown or the total, as colleagues left them in the meantime. */
export const getFiguresNow = (viewer: Viewer, { kpiId, breakdownId }: { kpiId: string; breakdownId: string | null }) =>
  read(viewer, async (tx) => {
    const [kpi] = await tx.$queryRaw<{ kind: KpiKind | null }[]>`SELECT kind::text FROM "Kpi" WHERE id = ${kpiId}::uuid`
    if (!kpi) return null
    const condition = Prisma.sql`t."kpiId" = ${kpiId}::uuid AND t."breakdownId" IS NOT DISTINCT FROM ${breakdownId}::uuid`
    return { ...kpi, figures: await listStored(tx, condition) }
  })

const listBreakdowns = (tx: Tx, kpiId: string) => tx.$queryRaw<{ id: string; label: string }[]>`
  SELECT id, label FROM "KpiBreakdown" WHERE "kpiId" = ${kpiId}::uuid ORDER BY position`

const listMembers = (tx: Tx, regionId: string, today: DateString) => tx.$queryRaw<{ id: string; name: string }[]>`
  SELECT g.id, g.name FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
   WHERE s."regionId" = ${regionId}::uuid AND ${isMemberOn(today)} ORDER BY g.name`

const listStored = (tx: Tx, condition: Prisma.Sql) => tx.$queryRaw<StoredFigure[]>`
  SELECT t.id, t.version, t."municipalityId", t.period, t.value::float8, t.numerator::float8, t.denominator::float8, t.status::text, t.stage::text,
         t.interpretation, t."enteredFunction", (t."enteredAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "enteredOn", b.label AS breakdown,
         (SELECT value::float8 FROM "MeasurementRevision" WHERE "measurementId" = t.id ORDER BY "replacedAt" DESC LIMIT 1) AS before
    FROM "Measurement" t LEFT JOIN "KpiBreakdown" b ON b.id = t."breakdownId"
   WHERE t."referenceAreaId" IS NULL AND ${condition}
   ORDER BY t.period DESC, b.position NULLS FIRST`
