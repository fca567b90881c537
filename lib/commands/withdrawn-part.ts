import 'server-only'
import { dropTracks } from '@/lib/commands/dropped-tracks'
import type { FoundPart } from '@/lib/commands/structure-part'
import type { Tx } from '@/lib/db/transaction'
import { dayOf } from '@/lib/domain/planning-fields'
import type { Part } from '@/lib/domain/structure'
import { dutchDate } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'

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
