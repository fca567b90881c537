import { canSeeProgress, grantsIn } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** Of what an evaluation or a lesson is: an activity with its ambition, an ambition, or the agenda as a whole. */
export type PartPlace = {
  readonly regionId: string
  readonly agendaId: string
  readonly agendaStatus: 'draft' | 'adopted' | 'closed'
  readonly ambitionId: string | null
  readonly activityId: string | null
}

/** Evaluations and lessons are for those who work in the region; of lessons others read those that are shared (app.shared_lessons). */
export const canSeeEvaluations = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/**
 * Who evaluates (US40) and writes down what was learned (US43): leads for what they pull, a work group for its ambition; who runs the programme and the
 * officers for all. Nobody where the agenda does not run.
 */
export function canKeepEvaluation(viewer: Viewer, place: PartPlace): boolean {
  if (place.agendaStatus !== 'adopted') return false
  return grantsIn(viewer, place.regionId).some((grant) => {
    if (['programmeManager', 'programmeTeam', 'secretary', 'policyOfficer'].includes(grant.role)) return true
    if (grant.role === 'workgroupMember') return grant.ambitionId !== undefined && grant.ambitionId === place.ambitionId
    return (
      grant.role === 'lead' &&
      (grant.agendaId === place.agendaId ||
        (grant.ambitionId !== undefined && grant.ambitionId === place.ambitionId) ||
        (grant.activityId !== undefined && grant.activityId === place.activityId))
    )
  })
}

/** For a button: whether the viewer may do so anywhere in the agenda. */
export const canEvaluateSome = (viewer: Viewer, agenda: Pick<PartPlace, 'regionId' | 'agendaId' | 'agendaStatus'>): boolean =>
  [...viewer.grants, {}].some(({ ambitionId, activityId }: { ambitionId?: string; activityId?: string }) =>
    canKeepEvaluation(viewer, { ...agenda, ambitionId: ambitionId ?? null, activityId: activityId ?? null }),
  )
