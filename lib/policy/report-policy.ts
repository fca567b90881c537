import type { ReportAct, ReportStatus } from '@/lib/domain/report-route'
import { canEnterRegion, canSeeProgress, grantsIn, holds } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'

// Who does what in the half-yearly round: ontwerp.md, "People and roles".

/** Where a block of a report hangs. */
export type BlockPlace = { readonly regionId: string; readonly agendaId: string; readonly ambitionId: string }

/** What was adopted is for everybody in the region; a report on its way for those who work there. */
export const canSeeReport = (viewer: Viewer, regionId: string, status: ReportStatus): boolean =>
  status === 'adopted' ? canEnterRegion(viewer, regionId) : canSeeProgress(viewer, regionId)

export const canPlanPeriods = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Which steps of the route the region uses. */
export const canSetReportRoute = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

export const canRemind = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager', 'secretary'])

const makers: readonly Role[] = ['programmeManager', 'secretary', 'policyOfficer']

/** The beleidsoverleg puts the report together: its officers, its secretary and the programme manager. */
export const canCompileReport = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, makers)

/** A block of an ambition is written by its leads, and by who puts the report together. */
export const canWriteBlock = (viewer: Viewer, place: BlockPlace): boolean =>
  canCompileReport(viewer, place.regionId) ||
  grantsIn(viewer, place.regionId).some(
    ({ role, agendaId, ambitionId }) => role === 'lead' && (agendaId === place.agendaId || ambitionId === place.ambitionId),
  )

/** A story is read over for what leads to a person by somebody who did not write it (the constraint read_by_another says the same). */
export const canReadStoryOver = (viewer: Viewer, place: BlockPlace, story: { authorId: string; editedById: string | null }): boolean =>
  canWriteBlock(viewer, place) && viewer.userId !== story.authorId && viewer.userId !== story.editedById

/** May the viewer take this step with a report of this status? Whether the step is possible says statusAfter(). */
export function canTakeStep(viewer: Viewer, regionId: string, act: ReportAct, status: ReportStatus): boolean {
  if (act === 'agree') return holds(viewer, regionId, ['programmeTeam'])
  if (act === 'offer') return holds(viewer, regionId, ['secretary', 'programmeManager'])
  if (act === 'adopt' || act === 'reopen') return holds(viewer, regionId, ['secretary'])
  return holds(viewer, regionId, sendsBack[status])
}

const sendsBack: Record<ReportStatus, readonly Role[]> = {
  concept: ['programmeTeam'],
  agreed: ['programmeTeam', 'secretary', 'programmeManager'],
  offered: ['boardMember', 'secretary'],
  adopted: [],
}

export const canAskQuestion = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['boardMember'])

export const canAnswerQuestion = (viewer: Viewer, place: BlockPlace): boolean =>
  canWriteBlock(viewer, place) || holds(viewer, place.regionId, ['programmeTeam'])

export const canRecordDecision = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['secretary'])

/** Those who keep the list of actions: they add to it, move a date and open an action again. */
export const canKeepActions = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['secretary', 'programmeManager'])

/** Who owns an action says that it is done; so do those who keep the list. */
export const canFinishAction = (viewer: Viewer, action: { regionId: string; ownerId: string | null }): boolean =>
  canKeepActions(viewer, action.regionId) ||
  (action.ownerId !== null && action.ownerId === viewer.userId && canSeeProgress(viewer, action.regionId))
