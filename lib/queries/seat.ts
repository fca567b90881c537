import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import { canAssignLead, canNameDeputy, canSeeSeats } from '@/lib/policy/lead-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findKpiChoices } from '@/lib/queries/kpi-choices'
import { findMeetingChoices } from '@/lib/queries/meeting-choices'
import { agendaPage, regionPage } from '@/lib/queries/region-page'
import { listHolders } from '@/lib/queries/seats'

export type SeatHolder = Awaited<ReturnType<typeof listHolders>>[number]

/** One seat with who filled it when, and what its forms offer. Content null where it doesn't exist for the viewer. */
export function getSeatHistory(viewer: Viewer, address: { region: string; leadId: string; now: Date; draftOf: string }) {
  return regionPage(viewer, address, async (tx, { region }) => {
    if (!canSeeSeats(viewer, region.id)) return null
    const holders = await listHolders(tx, address.leadId)
    const last = holders[0]
    if (!last || last.regionId !== region.id || last.kpiId !== null) return null
    return {
      ...{ holders, last },
      ...(await findSeatChoices(tx, region.id)),
      mayAssign: canAssignLead(viewer, { regionId: region.id, status: last.agendaStatus }),
      mayNameDeputy: canNameDeputy(viewer, { regionId: region.id, userId: last.person?.id ?? null }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** For a new seat: what it can be of, and who there is. */
export function getNewSeat(viewer: Viewer, address: { region: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeSeats(viewer, region.id)) return null
    const { places } = await findKpiChoices(tx, agenda.id)
    return {
      places: places.filter(({ kind }) => kind !== 'result'),
      ...(await findSeatChoices(tx, region.id)),
      mayAssign: canAssignLead(viewer, { regionId: region.id, status: agenda.status }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** Who fills a seat now, as a colleague left it in the meantime. */
export const getHolderNow = (viewer: Viewer, leadId: string): Promise<SeatHolder | null> =>
  read(viewer, async (tx) => (await listHolders(tx, leadId))[0] ?? null)

async function findSeatChoices(tx: Tx, regionId: string) {
  const { colleagues } = await findMeetingChoices(tx, regionId)
  return {
    colleagues,
    organisations: await tx.organisation.findMany({ where: { regionId }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
  }
}
