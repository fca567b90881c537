import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Of KPI k: what readers get for the region as a whole, as JSON. Also who sees more works with these, so that a report says the same before and
 * after it is adopted. A KPI that isn't adopted doesn't count yet.
 */
export const regionFigures = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('period', f.period, 'value', f.value, 'status', f.status))
    FROM "PublishedFigure" f
   WHERE f."kpiId" = k.id AND k.status = 'adopted' AND num_nonnulls(f."municipalityId", f."referenceAreaId", f."breakdownId") = 0), '[]')`

/** Of Ambition m: its KPIs as JSON; see kpiInReport. */
export const kpisOfAmbition = Prisma.sql`coalesce((
  SELECT jsonb_agg(jsonb_build_object('number', k.number, 'name', k.name, 'status', k.status, 'unit', k.unit, 'target', k."targetPrinted",
                                      'frequency', k.frequency, 'figures', ${regionFigures}) ORDER BY k.position)
    FROM "Kpi" k WHERE k."ambitionId" = m.id), '[]')`
