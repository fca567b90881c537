import 'server-only'
import { write } from '@/lib/db/transaction'
import type { DutyRhythm, DutyRole } from '@/lib/domain/duty'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type Duty = DutyRhythm & { title: string; explanation: string; role: DutyRole }

export type WriteDutyFailure = 'not-found' | 'not-allowed' | 'title-taken' | 'stale'

/** Adds a duty to a region, or with `changes` changes one. 'stale': somebody else changed it after that version, or removed it. */
export function writeDuty(
  viewer: Viewer,
  { regionId, changes, duty }: { regionId: string; changes: { id: string; version: number } | null; duty: Duty },
): Promise<Result<null, WriteDutyFailure>> {
  const event = changes ? 'duty.changed' : 'duty.added'
  return write(viewer, event, { table: 'Region', id: regionId }, async (tx): Promise<Result<null, WriteDutyFailure>> => {
    if (!canSeeDuties(viewer, regionId)) return failed('not-found')
    if (!canKeepDuties(viewer, regionId)) return failed('not-allowed')
    if ((await tx.duty.count({ where: { regionId, title: duty.title, id: { not: changes?.id } } })) > 0) return failed('title-taken')
    if (!changes) {
      await tx.duty.create({ data: { ...duty, regionId } })
      return ok(null)
    }
    const written = await tx.duty.updateMany({
      where: { id: changes.id, regionId, version: changes.version },
      data: { ...duty, version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
