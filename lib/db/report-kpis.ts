import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { targetOn } from '@/lib/db/kpi-target'
import type { DateString } from '@/lib/domain/dutch-dates'

/**
 * Of KPI k: what readers get for the region as a whole, as JSON; see regionFigure. Also who sees more works with these, so that a report says the same before and
 * after it is adopted. A KPI that isn't adopted doesn't count yet.
 */
export const regionFigures = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('period', f.period, 'value', f.value, 'status', f.status, 'isSum', f."isSum"))
    FROM "PublishedFigure" f
   WHERE f."kpiId" = k.id AND k.status = 'adopted' AND num_nonnulls(f."municipalityId", f."referenceAreaId", f."breakdownId") = 0), '[]')`

// What still needs a decision is no target yet.
const targets = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('year', t.year, 'low', coalesce(t.low, t.value, t.share), 'high', coalesce(t.high, t.value, t.share)) ORDER BY t.year)
    FROM "KpiTarget" t WHERE t."kpiId" = k.id AND t."decisionNeeded" IS NULL AND coalesce(t.low, t.value, t.share) IS NOT NULL), '[]')`

export const breaks = Prisma.sql`coalesce((
  SELECT jsonb_agg(d."fromPeriod" ORDER BY d.number) FROM "KpiDefinition" d WHERE d."kpiId" = k.id AND d."fromPeriod" IS NOT NULL), '[]')`

export const caveats = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('period', c.period, 'text', c.text) ORDER BY c.period) FROM "KpiCaveat" c WHERE c."kpiId" = k.id), '[]')`

/** Municipalities that count differently. */
export const comparability = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('municipality', cg.name, 'municipalityId', cg.id, 'text', c.text) ORDER BY cg.name)
    FROM "KpiComparability" c JOIN "Municipality" cg ON cg.id = c."municipalityId" WHERE c."kpiId" = k.id), '[]')`

const inReport = (closesOn: DateString) => Prisma.sql`
  jsonb_agg(jsonb_build_object('number', k.number, 'name', k.name, 'status', k.status, 'unit', k.unit, 'target', ${targetOn(closesOn)},
                               'frequency', k.frequency, 'countingLevel', k."countingLevel", 'baselinePeriod', k."baselinePeriod", 'figures', ${regionFigures},
                               'targets', ${targets}, 'breaks', ${breaks}, 'caveats', ${caveats}, 'comparability', ${comparability}) ORDER BY k.position)`

/** Of Ambition m, its results and its activities: the KPIs as JSON, as a report of a period that closes on that day says them; see kpiInReport. */
export const kpisOfAmbition = (closesOn: DateString) => Prisma.sql`coalesce((
  SELECT ${inReport(closesOn)} FROM "Kpi" k LEFT JOIN "Result" kr ON kr.id = k."resultId" LEFT JOIN "Activity" kx ON kx.id = k."activityId"
   WHERE k."agendaId" = m."agendaId" AND m.id IN (k."ambitionId", kr."ambitionId", kx."ambitionId")), '[]')`

/** Of an agenda as a whole, without figures that only give background: the same. */
export const kpisOfWhole = (agendaId: string, closesOn: DateString) => Prisma.sql`coalesce((
  SELECT ${inReport(closesOn)} FROM "Kpi" k
   WHERE k."agendaId" = ${agendaId}::uuid AND NOT k.background AND num_nonnulls(k."ambitionId", k."resultId", k."activityId") = 0), '[]')`
