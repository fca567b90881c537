import 'server-only'
import { dropTracks } from '@/lib/commands/dropped-tracks'
import type { HeldAgenda, OpenLog } from '@/lib/commands/structure-lock'
import { findPart, type FoundPart } from '@/lib/commands/structure-part'
import type { Tx } from '@/lib/db/transaction'
import { dayOf } from '@/lib/domain/planning-fields'
import { named, type Part } from '@/lib/domain/structure'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawHeldFailure = 'not-found' | 'stale' | 'already-withdrawn' | 'is-draft'
type Withdrawal = { part: Part; version: number; reason: string; now: Date }

/** Lets a part of an agenda that is held lapse, and logs it; within another act too. */
export async function withdrawHeld(
  tx: Tx,
  viewer: Viewer,
  { agenda, log }: { agenda: HeldAgenda; log: OpenLog },
  { part, version, reason, now }: Withdrawal,
): Promise<Result<null, WithdrawHeldFailure>> {
  const found = await findPart(tx, agenda.id, part)
  if (!found) return failed('not-found')
  if (agenda.status === 'draft') return failed('is-draft')
  if (found.isWithdrawn) return failed('already-withdrawn')
  if (found.version !== version) return failed('stale')
  await log('withdrawn', named(found.word, found.code, found.title))
  await withdrawFound(tx, viewer, part, found, { reason, now })
  return ok(null)
}

/** Lets a part lapse with everything under it, and says so at each of its states. */
export async function withdrawFound(tx: Tx, viewer: Viewer, part: Part, found: FoundPart, { reason, now }: { reason: string; now: Date }) {
  const withdrawn = await withdrawAll(tx, part, found, { withdrawnOn: dayOf(dutchDate(now))!, withdrawnReason: reason })
  await dropTracks(tx, viewer, withdrawn, reason, now)
}

/** What lapsed earlier keeps its own reason. Gives the activities that lapse now. */
async function withdrawAll(tx: Tx, { kind, id }: Part, found: FoundPart, said: { withdrawnOn: Date; withdrawnReason: string }) {
  const data = { ...said, version: { increment: 1 } }
  const standing = (ids: string[]) => ({ id: { in: ids }, withdrawnOn: null })
  if (kind === 'ambition') await tx.ambition.updateMany({ where: { id }, data })
  await tx.result.updateMany({ where: standing(found.resultIds), data })
  const activities = await tx.activity.findMany({ where: standing(found.activityIds), select: { id: true } })
  await tx.activity.updateMany({ where: standing(found.activityIds), data })
  return activities.map((activity) => activity.id)
}
