import type { DutyRole } from '@/lib/domain/duty'
import type { DutyTerm, TermPlace } from '@/lib/domain/duty-terms'
import { canSeeProgress, grantsIn, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export const canSeeDuties = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** What comes back every year is agreed by who runs the region's cycle. */
export const canKeepDuties = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager', 'secretary'])

/** A duty for one municipality, or null for the whole region. */
type DutyPlace = { regionId: string; role: DutyRole; municipalityId: string | null }

/** For whom a duty is: everybody with its role; for a municipality who has that there, or in the whole region. */
export const carriesDuty = (viewer: Viewer, { regionId, role, municipalityId }: DutyPlace): boolean =>
  grantsIn(viewer, regionId).some(
    (grant) =>
      grant.role === role && (municipalityId === null || grant.municipalityId === undefined || grant.municipalityId === municipalityId),
  )

/**
 * That a term is done, or not after all, says who carries the duty, or who runs the cycle; for a municipality also a lead, who sees it fed back to
 * each of them (row level security says the same).
 */
export const canFinishDuty = (viewer: Viewer, place: DutyPlace): boolean =>
  canKeepDuties(viewer, place.regionId) ||
  carriesDuty(viewer, place) ||
  (place.municipalityId !== null && holds(viewer, place.regionId, ['lead']))

/** Where a term is still to be done by the viewer. */
export const placesAsked = (viewer: Viewer, { duty, places }: DutyTerm): TermPlace[] =>
  places.filter((place) => !place.isDone && carriesDuty(viewer, dutyPlace(duty, place)))

export const dutyPlace = ({ regionId, role }: Omit<DutyPlace, 'municipalityId'>, { municipality }: TermPlace): DutyPlace => ({
  ...{ regionId, role },
  municipalityId: municipality?.id ?? null,
})
