import 'server-only'
import type { Viewer } from '@/lib/policy/viewer'
import { listMunicipalityStates } from '@/lib/queries/light-counts'
import { listOpenSeats } from '@/lib/queries/seats'
import { agendaPage } from '@/lib/queries/region-page'
import { listTrackItems } from '@/lib/queries/track-items'

/** The page of the beleidsoverleg: what has not been reported, what is late, what is stuck, what has no owner. */
export function getPolicyMeeting(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const agendaId = frame.agenda.id
    const periodId = frame.period?.id ?? null
    const at = { periodId, today: frame.today }
    return {
      municipalities: await listMunicipalityStates(tx, agendaId, periodId),
      notReported: await listTrackItems(tx, { agendaId, notReportedIn: periodId, limit: 60 }, at),
      overdue: await listTrackItems(tx, { agendaId, overdueOn: frame.today, limit: 60 }, at),
      stuck: await listTrackItems(tx, { agendaId, lights: ['stuck'], limit: 60 }, at),
      openSeats: await listOpenSeats(tx, agendaId, at),
    }
  })
}
