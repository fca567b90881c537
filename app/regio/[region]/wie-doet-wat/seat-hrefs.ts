import type { SeatHrefs } from '@/components/lead/seat-table'
import { activityPath, agendaPath, ambitionPath, kpiPath, personPath, seatPath } from '@/lib/kernel/addresses'

/** Where the parts of a seat stand. */
export const seatHrefs = (region: string, agenda: string): SeatHrefs => ({
  person: ({ id }) => personPath(region, id),
  seat: ({ id }) => seatPath(region, id),
  place: ({ kind, code }) => {
    if (kind === 'agenda' || code === null) return agendaPath(region, agenda)
    if (kind === 'ambition') return ambitionPath(region, agenda, code)
    return kind === 'activity' ? activityPath(region, agenda, code) : kpiPath(region, agenda, code)
  },
})
