import 'server-only'
import { holdKpi } from '@/lib/commands/kpi-lock'
import type { Tx } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canAssignKpiLead, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** What somebody answers for. */
export type LeadPlace = { kpiId: string }

type Held = {
  regionId: string
  /** The last one, also when he ended. */ last: { id: string; version: number; from: string; until: string | null } | null
}

/** The seat at a place, for who may fill it. Who fills it at the same moment waits. */
export async function holdSeat(tx: Tx, viewer: Viewer, { kpiId }: LeadPlace): Promise<Result<Held, 'not-found' | 'not-allowed'>> {
  const place = await tx.kpi.findUnique({ where: { id: kpiId }, select: { regionId: true } })
  if (!place || !canSeeKpis(viewer, place.regionId)) return failed('not-found')
  if (!canAssignKpiLead(viewer, place.regionId)) return failed('not-allowed')
  await holdKpi(tx, kpiId)
  const [last] = await tx.$queryRaw<NonNullable<Held['last']>[]>`
    SELECT id, version, "validFrom"::text AS "from", "validUntil"::text AS until FROM "Lead" WHERE "kpiId" = ${kpiId}::uuid ORDER BY "validFrom" DESC LIMIT 1`
  return ok({ regionId: place.regionId, last: last ?? null })
}
