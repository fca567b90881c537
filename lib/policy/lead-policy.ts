import { canKeepKpi } from '@/lib/policy/kpi-policy'
import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** Who pulls what, by name, and what waits for whom. A reader sees functions only, where they stand in the agenda. */
export const canSeeSeats = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

type Seat = { regionId: string; isOfKpi: boolean }

/** With a seat come rights, so that the programme manager gives it; with one of a KPI come none, so that who keeps KPIs does too. */
const canGiveSeat = (viewer: Viewer, { regionId, isOfKpi }: Seat): boolean =>
  isOfKpi ? canKeepKpi(viewer, regionId) : holds(viewer, regionId, ['programmeManager'])

/** Says who fills a seat. Nobody gets one in a closed agenda. */
export const canAssignLead = (viewer: Viewer, seat: Seat & { status: 'draft' | 'adopted' | 'closed' }): boolean =>
  seat.status !== 'closed' && canGiveSeat(viewer, seat)

/** Gives everything that hangs on somebody to a colleague, seats and all. */
export const canHandOverWork = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Who sits in a seat names his deputy himself. */
export const canNameDeputy = (viewer: Viewer, lead: Seat & { userId: string | null }): boolean =>
  canGiveSeat(viewer, lead) || (lead.userId !== null && lead.userId === viewer.userId && canSeeProgress(viewer, lead.regionId))
