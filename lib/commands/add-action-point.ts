import 'server-only'
import { nextNumber } from '@/lib/commands/next-number'
import { write } from '@/lib/db/transaction'
import type { AgreedAction } from '@/lib/domain/decisions'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepActions } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddActionPointFailure = 'not-found' | 'not-allowed' | 'owner-not-found'

/** Adds an action or a commitment to a decision, agreed on its day, and gives its number in the region. */
export function addActionPoint(
  viewer: Viewer,
  { decisionId, action }: { decisionId: string; action: AgreedAction },
): Promise<Result<number, AddActionPointFailure>> {
  return write(viewer, 'action-point.added', { table: 'Decision', id: decisionId }, async (tx) => {
    const decision = await tx.decision.findUnique({
      where: { id: decisionId },
      select: { regionId: true, agendaId: true, decidedOn: true },
    })
    if (!decision || !canSeeProgress(viewer, decision.regionId)) return failed('not-found')
    if (!canKeepActions(viewer, decision.regionId)) return failed('not-allowed')
    const { regionId, agendaId, decidedOn } = decision
    if (action.ownerId !== null) {
      const [owner] = await tx.$queryRaw<unknown[]>`SELECT FROM app.people_in(${regionId}::uuid) WHERE "userId" = ${action.ownerId}::uuid`
      if (!owner) return failed('owner-not-found')
    }

    const number = await nextNumber(tx, 'ActionPoint', regionId)
    await tx.actionPoint.create({
      data: {
        ...action,
        ...{ regionId, agendaId, decisionId, number, agreedOn: decidedOn },
        promisedTo: action.kind === 'commitment' ? action.promisedTo : '',
        dueOn: action.dueOn === null ? null : new Date(action.dueOn),
      },
    })
    return ok(number)
  })
}
