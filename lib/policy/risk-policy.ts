import { canSeeConfidentialRisks, canSeeProgress, grantsIn, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RiskPlace = {
  readonly regionId: string
  readonly agendaId: string
  readonly agendaStatus: 'draft' | 'adopted' | 'closed'
  /** Null: of the agenda as a whole. */
  readonly ambitionId: string | null
  readonly isConfidential: boolean
}

/**
 * Who writes a risk down, weighs it and says what is done (US44): who runs the programme and the officers all, leads those of what they pull. A
 * confidential one only who may see it; the board reads and doesn't keep. Nobody where the agenda does not run.
 */
export function canKeepRisk(viewer: Viewer, place: RiskPlace): boolean {
  if (place.agendaStatus !== 'adopted') return false
  if (place.isConfidential && !canSeeConfidentialRisks(viewer, place.regionId)) return false
  return (
    holds(viewer, place.regionId, ['secretary', 'programmeTeam', 'policyOfficer', 'programmeManager']) ||
    grantsIn(viewer, place.regionId).some(
      (grant) =>
        grant.role === 'lead' &&
        (grant.agendaId === place.agendaId || (grant.ambitionId !== undefined && grant.ambitionId === place.ambitionId)),
    )
  )
}

/** Whether there is any part of the agenda, or the whole, of which the viewer may keep such a risk. */
export const canKeepSomeRisk = (viewer: Viewer, place: Omit<RiskPlace, 'ambitionId'>): boolean =>
  [null, ...viewer.grants.map(({ ambitionId = null }) => ambitionId)].some((ambitionId) => canKeepRisk(viewer, { ...place, ambitionId }))

/** The business models of an agenda with what they bring: for who works in the region. */
export const canSeeBusinessModels = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** Which business models are compared says who runs the programme, where the agenda runs (row level security says the same). */
export const canKeepBusinessModels = (viewer: Viewer, { regionId, agendaStatus }: Pick<RiskPlace, 'regionId' | 'agendaStatus'>): boolean =>
  agendaStatus === 'adopted' && holds(viewer, regionId, ['secretary', 'programmeTeam', 'programmeManager'])
