import 'server-only'
import { canUpdateActivity } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { TrackRow } from '@/lib/queries/activity-rows'
import type { AgendaHead, RegionFrame } from '@/lib/queries/region-page'

export type TrackRowWithRight = TrackRow & { mayUpdate: boolean }

/** The states of an activity, each with whether the viewer may update it. */
export const withRights = (
  viewer: Viewer,
  { region, agenda }: RegionFrame & { agenda: AgendaHead },
  activity: { id: string; ambitionId: string; tracks: readonly TrackRow[] },
): TrackRowWithRight[] =>
  activity.tracks.map((track) => ({
    ...track,
    mayUpdate:
      track.takesPart &&
      canUpdateActivity(viewer, {
        regionId: region.id,
        agendaId: agenda.id,
        agendaStatus: agenda.status,
        ambitionId: activity.ambitionId,
        activityId: activity.id,
        municipalityId: track.municipality?.id ?? null,
      }),
  }))
