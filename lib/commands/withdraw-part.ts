import 'server-only'
import { dropTracks } from '@/lib/commands/dropped-tracks'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart, type FoundPart } from '@/lib/commands/structure-part'
import type { Tx } from '@/lib/db/transaction'
import { dayOf } from '@/lib/domain/planning-fields'
import { named, type Part } from '@/lib/domain/structure'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawPartFailure = StructureFailure | 'stale' | 'already-withdrawn' | 'is-draft'

/**
 * Lets a part of an adopted agenda lapse, with everything under it, and why. It stays readable, and each of its states says so in the
 * reports and comparisons from now on.
 */
export function withdrawPart(
  viewer: Viewer,
  { agendaId, part, version, reason, now }: { agendaId: string; part: Part; version: number; reason: string; now: Date },
): Promise<Result<null, WithdrawPartFailure>> {
  return changeStructure<null, WithdrawPartFailure>(viewer, { event: `${part.kind}.withdrawn`, agendaId, now }, async (tx, agenda, log) => {
    const found = await findPart(tx, agendaId, part)
    if (!found) return failed('not-found')
    if (agenda.status === 'draft') return failed('is-draft')
    if (found.isWithdrawn) return failed('already-withdrawn')
    if (found.version !== version) return failed('stale')
    await log('withdrawn', named(found.word, found.code, found.title))
    const withdrawn = await withdrawAll(tx, part, found, { withdrawnOn: dayOf(dutchDate(now))!, withdrawnReason: reason })
    await dropTracks(tx, viewer, withdrawn, reason, now)
    return ok(null)
  })
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
