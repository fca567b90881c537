import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export const canSeeDuties = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** What comes back every year is agreed by who runs the region's cycle. */
export const canKeepDuties = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager', 'secretary'])
