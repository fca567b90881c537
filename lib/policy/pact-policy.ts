import { canSeeProgress, grantsIn, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

type AgendaPlace = { regionId: string; status: 'draft' | 'adopted' | 'closed' }

/** Who signed, by name, is for those who work in the region. */
export const canSeePact = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** Working agreements are written down by who runs the region's cycle, once the agenda was adopted. */
export const canWritePact = (viewer: Viewer, { regionId, status }: AgendaPlace): boolean =>
  status === 'adopted' && holds(viewer, regionId, ['programmeManager', 'secretary'])

/** The municipalities for which the viewer signs: those of which he is alderman (row level security says the same). */
export const signsFor = (viewer: Viewer, { regionId, status }: AgendaPlace): string[] =>
  status !== 'adopted'
    ? []
    : grantsIn(viewer, regionId).flatMap(({ role, municipalityId }) => (role === 'boardMember' && municipalityId ? [municipalityId] : []))

export const canSignPact = (viewer: Viewer, place: AgendaPlace & { municipalityId: string }): boolean =>
  signsFor(viewer, place).includes(place.municipalityId)
