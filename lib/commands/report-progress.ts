import 'server-only'
import { addUpdate, lockTrack, trackObject } from '@/lib/commands/track-lock'
import { write } from '@/lib/db/transaction'
import { missingExplanations, withoutIdleExplanation, type Progress } from '@/lib/domain/progress'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canUpdateActivity } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ReportProgressFailure = 'not-found' | 'not-allowed' | 'stale' | 'explanation-missing'

/**
 * Adds an update to an activity (of one municipality where it is local) and gives its number.
 * 'stale': somebody else reported after `version`; nothing is written.
 */
export function reportProgress(
  viewer: Viewer,
  input: { trackId: string; version: number; progress: Progress; now: Date },
): Promise<Result<number, ReportProgressFailure>> {
  return write(viewer, 'activity.progress-reported', trackObject(input.trackId), async (tx) => {
    const track = await lockTrack(tx, input.trackId, input.now)
    if (!track || track.isWithdrawn) return failed('not-found')
    if (!canUpdateActivity(viewer, track.place)) return failed('not-allowed')
    if (track.version !== input.version) return failed('stale')

    const progress = withoutIdleExplanation(input.progress)
    if (missingExplanations(progress).length > 0) return failed('explanation-missing')
    await addUpdate(tx, viewer, track, 'change', progress, input.now)
    return ok(track.version)
  })
}
