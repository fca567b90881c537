import type { DutyRole } from '@/lib/domain/duty'
import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export const canSeeDuties = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** What comes back every year is agreed by who runs the region's cycle. */
export const canKeepDuties = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager', 'secretary'])

/** For whom a duty is: everybody with its role. */
export const carriesDuty = (viewer: Viewer, { regionId, role }: { regionId: string; role: DutyRole }): boolean =>
  holds(viewer, regionId, [role])

/** That a term is done, or not after all, says who carries the duty, or who runs the cycle (row level security says the same). */
export const canFinishDuty = (viewer: Viewer, duty: { regionId: string; role: DutyRole }): boolean =>
  canKeepDuties(viewer, duty.regionId) || carriesDuty(viewer, duty)
