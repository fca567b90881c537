import 'server-only'
import { findBody } from '@/lib/commands/meeting-lock'
import { checkedSeat, type Seat, type SeatFailure } from '@/lib/commands/seat'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canOrganiseBodies } from '@/lib/policy/meeting-policy'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddMemberFailure = SeatFailure

/** Gives somebody a seat in a body. In a work group that is a role too: app.effective_grants. */
export function addMember(viewer: Viewer, { bodyId, seat }: { bodyId: string; seat: Seat }): Promise<Result<null, AddMemberFailure>> {
  return write(viewer, 'member.added', { table: 'Body', id: bodyId }, async (tx): Promise<Result<null, AddMemberFailure>> => {
    const body = await findBody(tx, bodyId)
    if (!body || !canSeeProgress(viewer, body.regionId)) return failed('not-found')
    if (!canOrganiseBodies(viewer, body.regionId)) return failed('not-allowed')
    const row = await checkedSeat(tx, { regionId: body.regionId, bodyId, seat })
    if (!row.ok) return row
    await tx.bodyMember.create({ data: { ...row.value, regionId: body.regionId, bodyId } })
    return ok(null)
  })
}
