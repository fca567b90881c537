import 'server-only'
import { write } from '@/lib/db/transaction'
import { sameRhythm, type DutyRhythm, type DutyRole } from '@/lib/domain/duty'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepDuties, canSeeDuties } from '@/lib/policy/duty-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type Duty = DutyRhythm & { title: string; explanation: string; role: DutyRole; perMunicipality: boolean }

export type WriteDutyFailure = 'not-found' | 'not-allowed' | 'title-taken' | 'said-already' | 'stale'

/**
 * Adds a duty to a region, or with `changes` changes one; on other days than before its terms count anew from today. 'said-already': what was
 * said of it was said per municipality, or not. 'stale': somebody else changed it after that version, or it ended.
 */
export function writeDuty(
  viewer: Viewer,
  { regionId, changes, duty, now }: { regionId: string; changes: { id: string; version: number } | null; duty: Duty; now: Date },
): Promise<Result<null, WriteDutyFailure>> {
  const event = changes ? 'duty.changed' : 'duty.added'
  return write(viewer, event, { table: 'Region', id: regionId }, async (tx): Promise<Result<null, WriteDutyFailure>> => {
    if (!canSeeDuties(viewer, regionId)) return failed('not-found')
    if (!canKeepDuties(viewer, regionId)) return failed('not-allowed')
    const others = { regionId, title: duty.title, endedOn: null, id: { not: changes?.id } }
    if ((await tx.duty.count({ where: others })) > 0) return failed('title-taken')
    const anew = { countsFrom: new Date(dutchDate(now)) }
    if (!changes) {
      await tx.duty.create({ data: { ...duty, ...anew, regionId } })
      return ok(null)
    }
    const before = await tx.duty.findFirst({ where: { id: changes.id, regionId, version: changes.version, endedOn: null } })
    if (!before) return failed('stale')
    const isOtherwise = before.perMunicipality !== duty.perMunicipality
    if (isOtherwise && (await tx.dutyStep.count({ where: { dutyId: changes.id } })) > 0) return failed('said-already')
    const written = await tx.duty.updateMany({
      where: { id: changes.id, version: changes.version },
      data: { ...duty, ...(!sameRhythm(before, duty) && anew), version: { increment: 1 } },
    })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
