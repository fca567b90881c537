import { Attention } from '@/components/activity/attention'
import { LightBar } from '@/components/activity/light-bar'
import { countLights, shownLight } from '@/lib/domain/standing'
import type { ActivityRow } from '@/lib/queries/activity-rows'

type MunicipalityStateProps = { activities: readonly Pick<ActivityRow, 'tracks'>[]; periodId: string | null }

/** How the local activities of a municipality stand together, as on the dashboard: what was dropped doesn't count. */
export function MunicipalityState({ activities, periodId }: MunicipalityStateProps) {
  const tracks = activities.flatMap((activity) => activity.tracks)
  const counted = tracks.filter(({ takesPart, lifecycle }) => takesPart && lifecycle !== 'dropped')
  const counts = countLights(counted.map((track) => ({ light: shownLight(track, periodId) })))
  if (counts.total === 0) return null
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-10 gap-y-2">
      <div>
        <LightBar counts={counts} />
      </div>
      {counts.stuck + counts.atRisk > 0 && (
        <div className="font-semibold">
          <Attention counts={counts} />
        </div>
      )}
    </div>
  )
}
