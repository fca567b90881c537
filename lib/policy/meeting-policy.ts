import { asksOutside, type BodyKind } from '@/lib/domain/body'
import { canSeeConfidentialRisks, canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'

// Who prepares meetings: ontwerp.md, "People and roles".

/** A body, and whether the viewer has a seat in it today. */
export type BodyPlace = { readonly regionId: string; readonly kind: BodyKind; readonly isOwn: boolean }

/** Their work is that of the region as a whole, so they see what every body does. */
const wholeRegion: readonly Role[] = [
  'boardMember',
  'secretary',
  'programmeTeam',
  'policyOfficer',
  'lead',
  'dataAnalyst',
  'programmeManager',
]

/** A body, its meetings, and what is said there. Members of a work group see their own. */
export const canSeeMeetings = (viewer: Viewer, { regionId, isOwn }: BodyPlace): boolean =>
  holds(viewer, regionId, wholeRegion) || (isOwn && canSeeProgress(viewer, regionId))

/** Whoever sees the agenda may bring something in. */
export const canBringIn = (viewer: Viewer, place: BodyPlace): boolean => canSeeMeetings(viewer, place)

/** A paper that is confidential, and whether a paper is: as with risks, for who sees the meeting (row level security says the same). */
export const canSeeConfidentialPapers = (viewer: Viewer, place: BodyPlace): boolean =>
  canSeeMeetings(viewer, place) && canSeeConfidentialRisks(viewer, place.regionId)

/** Which bodies there are, who sits in them, how often they meet. A seat in a work group gives the rights of that group. */
export const canOrganiseBodies = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['secretary', 'programmeManager'])

/** Plans, prepares and closes meetings. The talks with local teams and clients are kept by those who hold them. */
export const canKeepMeetings = (viewer: Viewer, { regionId, kind }: Pick<BodyPlace, 'regionId' | 'kind'>): boolean =>
  canOrganiseBodies(viewer, regionId) || (asksOutside(kind) && holds(viewer, regionId, ['policyOfficer', 'lead']))

export const canReopenMeeting = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['secretary'])
