import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export const canSeeOrganisations = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** The list that everybody in the region chooses from. */
export const canKeepOrganisations = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])
