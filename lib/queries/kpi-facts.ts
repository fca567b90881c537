import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { goalOf, type KpiTarget } from '@/lib/domain/kpi-target'
import type { KpiSheetFacts } from '@/lib/domain/kpi-state'

/** Of a KPI what judging its figures needs. */
export type KpiFacts = Pick<KpiSheetFacts, 'targets' | 'definitions'> & {
  /** Municipalities that count differently, by id. */
  comparability: Record<string, string>
}

type Row = Omit<KpiFacts, 'targets'> & {
  kpiId: string
  targets: (Parameters<typeof goalOf>[0] & { year: number; printed: string; decisionNeeded: string | null })[]
}

/** Targets, versions of the definition and warnings of the KPIs of an agenda, by the id of the KPI. */
export async function mapKpiFacts(tx: Tx, agendaId: string): Promise<Map<string, KpiFacts>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT k.id AS "kpiId",
           coalesce((SELECT jsonb_agg(jsonb_build_object('year', year, 'value', value, 'low', low, 'high', high, 'share', share, 'day', day,
                                                         'printed', printed, 'decisionNeeded', "decisionNeeded") ORDER BY year)
                       FROM "KpiTarget" WHERE "kpiId" = k.id), '[]') AS targets,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', number, 'fromPeriod', "fromPeriod") ORDER BY number)
                       FROM "KpiDefinition" WHERE "kpiId" = k.id), '[]') AS definitions,
           coalesce((SELECT jsonb_object_agg("municipalityId", text) FROM "KpiComparability" WHERE "kpiId" = k.id), '{}') AS comparability
      FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid`
  return new Map(
    rows.map(({ kpiId, targets, ...facts }) => [
      kpiId,
      {
        ...facts,
        targets: targets.map((target): KpiTarget => ({
          ...{ year: target.year, goal: goalOf(target), needsDecision: target.decisionNeeded !== null, printed: target.printed || null },
        })),
      },
    ]),
  )
}
