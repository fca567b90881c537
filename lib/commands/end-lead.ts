import 'server-only'
import { holdSeat, type LeadPlace } from '@/lib/commands/lead-place'
import { write } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type EndLeadFailure = 'not-found' | 'not-allowed' | 'stale' | 'too-early'

/** Until which day the last one answers for it; after that the seat is open. */
export function endLead(
  viewer: Viewer,
  { on, seen, until }: { on: LeadPlace; seen: { id: string; version: number }; until: DateString },
): Promise<Result<null, EndLeadFailure>> {
  return write(viewer, 'lead.ended', { table: 'Kpi', id: on.kpiId }, async (tx) => {
    const held = await holdSeat(tx, viewer, on)
    if (!held.ok) return failed(held.failure)
    const { last } = held.value
    if (last?.id !== seen.id || last.version !== seen.version) return failed('stale')
    if (until < last.from) return failed('too-early')
    await tx.lead.update({ where: { id: last.id }, data: { validUntil: new Date(until), version: { increment: 1 } } })
    return ok(null)
  })
}
