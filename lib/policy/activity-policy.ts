import { grantsIn } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** Where a track of an activity hangs; what decides who may update it. */
export type TrackPlace = {
  readonly regionId: string
  readonly agendaId: string
  readonly agendaStatus: 'draft' | 'adopted' | 'closed'
  readonly ambitionId: string
  readonly activityId: string
  /** Null for an activity of the region as a whole. */
  readonly municipalityId: string | null
}

/**
 * May the viewer say how this activity stands? Roles: ontwerp.md, "People and roles".
 * Policy officers: activities of the region and the local ones of their own municipality. Leads: what they pull.
 * Work groups: the regional activities of their ambition. The programme manager: all. Nobody in an agenda that is closed or still a draft.
 */
export function canUpdateActivity(viewer: Viewer, place: TrackPlace): boolean {
  if (place.agendaStatus !== 'adopted') return false
  return grantsIn(viewer, place.regionId).some((grant) => {
    if (grant.role === 'programmeManager') return true
    if (grant.role === 'policyOfficer') return place.municipalityId === null || place.municipalityId === grant.municipalityId
    if (grant.role === 'lead') return pulls(grant, place)
    if (grant.role === 'workgroupMember') return grant.ambitionId === place.ambitionId && place.municipalityId === null
    return false
  })
}

const pulls = (grant: { agendaId?: string; ambitionId?: string; activityId?: string }, place: TrackPlace): boolean =>
  grant.agendaId === place.agendaId || grant.ambitionId === place.ambitionId || grant.activityId === place.activityId

/** What a viewer has on the own list: regional activities that hang on a function or work group, local ones of the own municipality. */
export type OwnActivities = {
  readonly municipalityIds: readonly string[]
  readonly agendaIds: readonly string[]
  readonly ambitionIds: readonly string[]
  readonly activityIds: readonly string[]
}

export function ownActivitiesOf(viewer: Viewer, regionId: string): OwnActivities {
  const grants = grantsIn(viewer, regionId)
  const ids = (list: (string | undefined)[]) => [...new Set(list.filter((id) => id !== undefined))]
  const pulling = grants.filter(({ role }) => role === 'lead' || role === 'workgroupMember')
  return {
    municipalityIds: ids(grants.filter(({ role }) => role === 'policyOfficer').map((grant) => grant.municipalityId)),
    agendaIds: ids(pulling.map((grant) => grant.agendaId)),
    ambitionIds: ids(pulling.map((grant) => grant.ambitionId)),
    activityIds: ids(pulling.map((grant) => grant.activityId)),
  }
}

export const hasOwnActivities = (viewer: Viewer, regionId: string): boolean =>
  Object.values(ownActivitiesOf(viewer, regionId)).some((ids) => ids.length > 0)
