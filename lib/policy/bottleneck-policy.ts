import { canSeeProgress, grantsIn } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** What a bottleneck hangs on: an ambition, an activity of one, or a KPI (of an ambition, or of the agenda as a whole). */
export type BottleneckPlace = {
  readonly regionId: string
  readonly agendaId: string
  readonly agendaStatus: 'draft' | 'adopted' | 'closed'
  readonly ambitionId: string | null
  readonly activityId: string | null
  readonly isKpi: boolean
}

/** What holds things up is for those who work on it, until a report that was adopted tells it. */
export const canSeeBottlenecks = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/**
 * Who writes one down, brings it further and says that it is solved (US38): leads for what they pull, a work group for its ambition, the analyst for
 * KPIs; who runs the programme and the officers for all. Nobody where the agenda does not run.
 */
export function canKeepBottleneck(viewer: Viewer, place: BottleneckPlace): boolean {
  if (place.agendaStatus !== 'adopted') return false
  return grantsIn(viewer, place.regionId).some((grant) => {
    if (['programmeManager', 'programmeTeam', 'secretary', 'policyOfficer'].includes(grant.role)) return true
    if (grant.role === 'dataAnalyst') return place.isKpi
    if (grant.role === 'workgroupMember') return grant.ambitionId === place.ambitionId
    return grant.role === 'lead' && pulls(grant, place)
  })
}

const pulls = (grant: { agendaId?: string; ambitionId?: string; activityId?: string }, place: BottleneckPlace): boolean =>
  grant.agendaId === place.agendaId ||
  (grant.ambitionId !== undefined && grant.ambitionId === place.ambitionId) ||
  (grant.activityId !== undefined && grant.activityId === place.activityId)
