import { holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

// Four eyes: who makes a list to destroy does not approve it. The database refuses it too (four_eyes).

/** What is kept how long, and the lists of what was destroyed. */
export const canSeeRetention = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager', 'secretary'])

/** Making a list of what may go, and withdrawing it. */
export const canMakeDestructionList = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Approving a list of somebody else, with which it is carried out, or refusing it. */
export const canJudgeDestructionList = (viewer: Viewer, { regionId, makerId }: { regionId: string; makerId: string }): boolean =>
  holds(viewer, regionId, ['programmeManager', 'secretary']) && viewer.userId !== makerId
