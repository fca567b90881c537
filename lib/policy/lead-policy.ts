import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

// Who says who pulls what; of a KPI its keepers do: kpi-policy.ts.

/** Who pulls what, by name, and what waits for whom. A reader sees functions only, where they stand in the agenda. */
export const canSeeSeats = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** With a seat come rights. Nobody gets one in a closed agenda. */
export const canAssignLead = (viewer: Viewer, agenda: { regionId: string; status: 'draft' | 'adopted' | 'closed' }): boolean =>
  agenda.status !== 'closed' && holds(viewer, agenda.regionId, ['programmeManager'])

/** Who sits in a seat names his deputy himself. */
export const canNameDeputy = (viewer: Viewer, lead: { regionId: string; userId: string | null }): boolean =>
  holds(viewer, lead.regionId, ['programmeManager']) ||
  (lead.userId !== null && lead.userId === viewer.userId && canSeeProgress(viewer, lead.regionId))
