import { lifecycleWords } from '@/lib/domain/progress'
import { countLights, shownLight, type ShownLight } from '@/lib/domain/standing'
import type { TrackRow } from '@/lib/queries/activity-rows'
import { LightBadge } from './light'
import { LightBar } from './light-bar'

/** The light of one state: the judgement of this period, or "Niet gemeld" with what it was. */
export function TrackLight({ track, periodId }: { track: Pick<TrackRow, 'light' | 'lastPeriodId' | 'lastKind'>; periodId: string | null }) {
  const shown = shownLight(track, periodId)
  return <LightBadge light={shown} was={shown === 'notReported' && track.lastKind !== null ? track.light : undefined} />
}

/** How an activity stands: one light, or for a local one a count per light over the municipalities that take part. */
export function Standing({ tracks, periodId }: { tracks: readonly TrackRow[]; periodId: string | null }) {
  const taking = tracks.filter(({ takesPart }) => takesPart)
  const only = taking.length === 1 ? taking[0] : undefined
  if (taking.length === 0) return <span className="text-quiet">Geen stand</span>
  if (taking.every(({ wasReady }) => wasReady)) return <span className="text-quiet">{lifecycleWords.completed}</span>
  if (only)
    return (
      <>
        <TrackLight track={only} periodId={periodId} />
        <span className="block text-quiet">{lifecycleWords[only.lifecycle]}</span>
      </>
    )
  return <LightBar counts={countLights(taking.map((track): { light: ShownLight } => ({ light: shownLight(track, periodId) })))} />
}
