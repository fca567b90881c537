import { canSeeProgress, holds } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

// What is told to whom, by whom and what for (US65).

/** The lines of communication of an agenda: for who works in the region. */
export const canSeeCommunication = (viewer: Viewer, regionId: string): boolean => canSeeProgress(viewer, regionId)

/** Who runs the programme keeps them, where the agenda runs (row level security says the same). */
export const canKeepCommunication = (
  viewer: Viewer,
  { regionId, agendaStatus }: { regionId: string; agendaStatus: 'draft' | 'adopted' | 'closed' },
): boolean => agendaStatus === 'adopted' && holds(viewer, regionId, ['secretary', 'programmeTeam', 'programmeManager'])
