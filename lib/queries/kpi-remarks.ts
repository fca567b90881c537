import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { remarkKey, type RemarkAbout } from '@/lib/domain/kpi-remark'
import { comparePeriods, type MeasurePeriod } from '@/lib/domain/measure-period'
import { canKeepKpi, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'

type Said = { version: number; text: string; by: string; on: DateString }
export type Remarks = {
  caveats: (Said & { period: MeasurePeriod })[]
  comparability: (Said & { municipalityId: string; municipality: string })[]
  municipalities: { id: string; name: string }[]
  /** Periods with figures, the last first. */
  periods: MeasurePeriod[]
}

/** What is said with the figures of a KPI, for who keeps it. */
export function getKpiRemarks(viewer: Viewer, address: { region: string; agenda: string; number: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, seesProgress }) => {
    const kpi = await tx.kpi.findUnique({
      where: { agendaId_number: { agendaId: agenda.id, number: address.number } },
      select: { id: true, name: true },
    })
    if (!kpi || !seesProgress) return null
    return {
      kpi,
      ...(await findRemarks(tx, kpi.id)),
      mayKeep: isKept(agenda) && canKeepKpi(viewer, region.id),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** One remark as a colleague left it in the meantime; null where it is gone. */
export const getRemarkNow = (viewer: Viewer, { kpiId, about }: { kpiId: string; about: RemarkAbout }): Promise<Said | null> =>
  read(viewer, async (tx) => {
    const { caveats, comparability } = await findRemarks(tx, kpiId)
    const key = remarkKey(about)
    return (
      (about.kind === 'period'
        ? caveats.find(({ period }) => period === key)
        : comparability.find(({ municipalityId }) => municipalityId === key)) ?? null
    )
  })

async function findRemarks(tx: Tx, kpiId: string): Promise<Remarks> {
  const [remarks] = await tx.$queryRaw<[Remarks]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('period', period, 'text', text, 'version', version, 'by', "authorFunction",
                                                         'on', ("writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date))
                       FROM "KpiCaveat" WHERE "kpiId" = k.id), '[]') AS caveats,
           coalesce((SELECT jsonb_agg(jsonb_build_object('municipalityId', g.id, 'municipality', g.name, 'text', c.text, 'version', c.version, 'by', c."authorFunction",
                                                         'on', (c."writtenAt" AT TIME ZONE 'Europe/Amsterdam')::date) ORDER BY g.name)
                       FROM "KpiComparability" c JOIN "Municipality" g ON g.id = c."municipalityId" WHERE c."kpiId" = k.id), '[]') AS comparability,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.name)
                       FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                      WHERE s."regionId" = k."regionId" AND s."validUntil" IS NULL), '[]') AS municipalities,
           ARRAY(SELECT DISTINCT period FROM "Measurement" WHERE "kpiId" = k.id) AS periods
      FROM "Kpi" k WHERE k.id = ${kpiId}::uuid`
  const lastFirst = (a: MeasurePeriod, b: MeasurePeriod) => comparePeriods(b, a)
  return {
    ...remarks,
    caveats: remarks.caveats.toSorted((a, b) => lastFirst(a.period, b.period)),
    periods: remarks.periods.toSorted(lastFirst),
  }
}
