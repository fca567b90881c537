import 'server-only'
import type { Viewer } from '@/lib/policy/viewer'
import { listMunicipalityStates } from '@/lib/queries/light-counts'
import { listOpenPlaces } from '@/lib/queries/open-places'
import { agendaPage } from '@/lib/queries/region-page'
import { listTrackItems } from '@/lib/queries/track-items'

/** The page of the beleidsoverleg: what has not been reported, what is late, what is stuck, what has no owner. */
export function getPolicyMeeting(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const agendaId = frame.agenda.id
    const periodId = frame.period?.id ?? null
    const at = { periodId, today: frame.today }
    const [municipalities, notReported, overdue, stuck, open] = await Promise.all([
      listMunicipalityStates(tx, agendaId, periodId),
      listTrackItems(tx, { agendaId, notReportedIn: periodId, limit: 60 }, at),
      listTrackItems(tx, { agendaId, overdueOn: frame.today, limit: 60 }, at),
      listTrackItems(tx, { agendaId, lights: ['stuck'], limit: 60 }, at),
      listOpenPlaces(tx, viewer, { ...at, regionId: frame.region.id, agendaId }),
    ])
    return { municipalities, notReported, overdue, stuck, open }
  })
}
