import { isLocal, listActivities } from '../agenda-entries'
import type { AgendaFile } from '../format/agenda'
import type { Loading } from './save'

/** A track for each municipality where the activity is local, else one for the region. What a track says after its start comes from updates. */
export async function loadTracks(
  { tx, tally, regionId }: Loading,
  file: AgendaFile,
  activities: Map<string, string>,
  municipalities: Map<string, string>,
) {
  const existing = await tx.activityTrack.findMany({ where: { regionId }, select: { activityId: true, municipalityId: true } })
  const known = new Set(existing.map(({ activityId, municipalityId }) => `${activityId} ${municipalityId}`))

  const wanted = listActivities(file).flatMap(({ entry, steps }) => {
    const places = isLocal(entry) ? [...municipalities.values()] : [null]
    return [entry, ...steps].flatMap(({ code, stand: lifecycle }) =>
      places.map((municipalityId) => ({ activityId: activities.get(code)!, municipalityId, lifecycle, startLifecycle: lifecycle })),
    )
  })
  const missing = wanted.filter(({ activityId, municipalityId }) => !known.has(`${activityId} ${municipalityId}`))
  await tx.activityTrack.createMany({ data: missing.map((track) => ({ regionId, ...track })) })
  tally.added += missing.length
}
