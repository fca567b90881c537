import type { BodyKind } from '@/lib/domain/body'
import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

// What a region agreed before a meeting with other regions (US26).

/** `isConsulted`: sits in the board or the policy meeting of the region, or speaks for it (app.consulted_region_ids). */
export const canReadConsultations = (viewer: Viewer, { regionId, isConsulted }: { regionId: string; isConsulted: boolean }): boolean =>
  (isConsulted && canSeeProgress(viewer, regionId)) ||
  holds(viewer, regionId, ['boardMember', 'secretary', 'programmeTeam', 'policyOfficer', 'programmeManager'])

/** `speaks`: the account holder, his deputy, or who has a seat in the body (app.spoken_body_ids); and who prepares its meetings. */
export const canWriteConsultation = (
  viewer: Viewer,
  { regionId, kind, speaks }: { regionId: string; kind: BodyKind; speaks: boolean },
): boolean =>
  kind === 'supraregional' && ((speaks && canSeeProgress(viewer, regionId)) || holds(viewer, regionId, ['secretary', 'programmeManager']))
