import 'server-only'
import { reportState, type ReportState } from '@/lib/domain/standing'
import { canUpdateActivity, ownActivitiesOf } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'
import { listTrackItems, type TrackItem } from '@/lib/queries/track-items'

export type MyItem = TrackItem & { state: ReportState; mayUpdate: boolean; mayConfirm: boolean }

/** "Mijn updates": what hangs on the viewer in the current agenda, in the order in which it needs him. Null: no such region or agenda. */
export function getMyUpdates(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const own = ownActivitiesOf(viewer, frame.region.id)
    const { items } = await listTrackItems(
      tx,
      { agendaId: frame.agenda.id, own, limit: 300 },
      { periodId: frame.period?.id ?? null, today: frame.today },
    )
    return items.map((item): MyItem => {
      const state = reportState(item.lastPeriodId, item.lastKind, frame.period?.id ?? null)
      const mayUpdate = canUpdateActivity(viewer, item.place)
      return { ...item, state, mayUpdate, mayConfirm: mayUpdate && state === 'notReported' && item.lastKind !== null }
    })
  })
}
