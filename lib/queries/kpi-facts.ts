import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { goalOf, type KpiTarget } from '@/lib/domain/kpi-target'
import type { KpiSheetFacts } from '@/lib/domain/kpi-state'

/** Of a KPI what judging its figures needs. */
type KpiFacts = Pick<KpiSheetFacts, 'targets' | 'definitions'> & {
  /** Municipalities that count differently, by id. */
  comparability: Record<string, string>
}

type Row = Omit<KpiFacts, 'targets'> & {
  kpiId: string
  targets: (Parameters<typeof goalOf>[0] & { year: number; printed: string; decisionNeeded: string | null })[]
}

export type FactsOfAgenda = {
  /** By the id of the KPI. */
  kpis: Map<string, KpiFacts>
  /** Of the region, now. */
  municipalities: { id: string; name: string; slug: string }[]
  /** Below this a count is hidden from readers. */
  threshold: number
}

/** What dashboards need beside KPIs and figures, in one statement: targets, versions of the definition and warnings of each KPI; municipalities. */
export async function getFactsOfAgenda(tx: Tx, { regionId, agendaId }: { regionId: string; agendaId: string }): Promise<FactsOfAgenda> {
  const [{ rows, ...facts }] = await tx.$queryRaw<[Omit<FactsOfAgenda, 'kpis'> & { rows: Row[] }]>`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object(
             'kpiId', k.id,
             'targets', coalesce((SELECT jsonb_agg(jsonb_build_object('year', year, 'value', value, 'low', low, 'high', high, 'share', share, 'day', day,
                                                                      'printed', printed, 'decisionNeeded', "decisionNeeded") ORDER BY year)
                                    FROM "KpiTarget" WHERE "kpiId" = k.id), '[]'),
             'definitions', coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'fromPeriod', "fromPeriod") ORDER BY number)
                                        FROM "KpiDefinition" WHERE "kpiId" = k.id), '[]'),
             'comparability', coalesce((SELECT jsonb_object_agg("municipalityId", text) FROM "KpiComparability" WHERE "kpiId" = k.id), '{}')))
             FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid), '[]') AS rows,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug) ORDER BY g.name)
                       FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                      WHERE s."regionId" = ${regionId}::uuid AND s."validUntil" IS NULL), '[]') AS municipalities,
           (SELECT "smallNumberThreshold" FROM "Region" WHERE id = ${regionId}::uuid) AS threshold`
  return { ...facts, kpis: new Map(rows.map(({ kpiId, targets, ...of }) => [kpiId, { ...of, targets: targets.map(targetOf) }])) }
}

const targetOf = (row: Row['targets'][number]): KpiTarget => ({
  ...{ year: row.year, goal: goalOf(row), needsDecision: row.decisionNeeded !== null, printed: row.printed || null },
})
