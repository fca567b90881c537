import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Caveat } from '@/lib/domain/kpi-caveats'
import { targetOf, type TargetFields } from '@/lib/domain/kpi-target'
import type { KpiSheetFacts } from '@/lib/domain/kpi-state'

/** Of a KPI what judging its figures needs. */
type KpiFacts = Pick<KpiSheetFacts, 'targets' | 'definitions'> & {
  /** Municipalities that count differently, by id. */
  comparability: Record<string, string>
  caveats: Caveat[]
}

type Row = Omit<KpiFacts, 'targets'> & {
  kpiId: string
  targets: TargetFields[]
}

export type FactsOfAgenda = {
  /** By the id of the KPI. */
  kpis: Map<string, KpiFacts>
  /** Of the region, now. */
  municipalities: { id: string; name: string; slug: string }[]
}

type FactsOf = { regionId: string; agendaId: string; today: DateString }

/** What dashboards need beside KPIs and figures, in one statement: targets, versions of the definition, caveats and warnings of each KPI; municipalities. */
export async function getFactsOfAgenda(tx: Tx, { regionId, agendaId, today }: FactsOf): Promise<FactsOfAgenda> {
  const { rows, ...facts } = await rowOf<Omit<FactsOfAgenda, 'kpis'> & { rows: Row[] }>(
    tx,
    Prisma.sql`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object(
             'kpiId', k.id,
             'targets', coalesce((SELECT jsonb_agg(jsonb_build_object('year', year, 'value', value, 'low', low, 'high', high, 'share', share, 'day', day,
                                                                      'printed', printed, 'decisionNeeded', "decisionNeeded") ORDER BY year)
                                    FROM "KpiTarget" WHERE "kpiId" = k.id), '[]'),
             'definitions', coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'fromPeriod', "fromPeriod") ORDER BY number)
                                        FROM "KpiDefinition" WHERE "kpiId" = k.id), '[]'),
             'caveats', coalesce((SELECT jsonb_agg(jsonb_build_object('period', period, 'text', text) ORDER BY period)
                                    FROM "KpiCaveat" WHERE "kpiId" = k.id), '[]'),
             'comparability', coalesce((SELECT jsonb_object_agg("municipalityId", text) FROM "KpiComparability" WHERE "kpiId" = k.id), '{}')))
             FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid), '[]') AS rows,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug) ORDER BY g.name)
                       FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                      WHERE s."regionId" = ${regionId}::uuid AND ${isMemberOn(today)}), '[]') AS municipalities`,
  )
  return { ...facts, kpis: new Map(rows.map(({ kpiId, targets, ...of }) => [kpiId, { ...of, targets: targets.map(targetOf) }])) }
}
