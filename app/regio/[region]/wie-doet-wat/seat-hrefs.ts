import type { SeatHrefs } from '@/components/lead/seat-table'
import { activityPath, agendaPath, agendasPath, ambitionPath, kpiPath, personPath, seatPath } from '@/lib/kernel/addresses'

/** Where the parts of a seat stand; `agenda` is null where the region has adopted none. */
export const seatHrefs = (region: string, agenda: string | null): SeatHrefs => ({
  person: ({ id }) => personPath(region, id),
  seat: ({ id }) => seatPath(region, id),
  place: ({ kind, code }) => {
    if (agenda === null) return agendasPath(region)
    if (kind === 'agenda' || code === null) return agendaPath(region, agenda)
    if (kind === 'ambition') return ambitionPath(region, agenda, code)
    return kind === 'activity' ? activityPath(region, agenda, code) : kpiPath(region, agenda, code)
  },
})
