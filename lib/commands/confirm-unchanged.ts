import 'server-only'
import { addUpdate, lockTrack, trackObject } from '@/lib/commands/track-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canUpdateActivity } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ConfirmUnchangedFailure = 'not-found' | 'not-allowed' | 'stale' | 'nothing-to-confirm'

/** "Ongewijzigd, bevestigd": says for this period again what was said last. 'stale': somebody else reported after `version`. */
export function confirmUnchanged(
  viewer: Viewer,
  input: { trackId: string; version: number; now: Date },
): Promise<Result<null, ConfirmUnchangedFailure>> {
  return write(viewer, 'activity.confirmed-unchanged', trackObject(input.trackId), async (tx) => {
    const track = await lockTrack(tx, input.trackId, input.now)
    if (!track || track.isWithdrawn) return failed('not-found')
    if (!canUpdateActivity(viewer, track.place)) return failed('not-allowed')
    if (track.version !== input.version) return failed('stale')
    if (!track.last) return failed('nothing-to-confirm')

    await addUpdate(tx, viewer, track, 'confirmation', track.last, input.now)
    return ok(null)
  })
}
