import 'server-only'
import { findLastTouch } from '@/lib/db/last-touch'
import { peopleIn } from '@/lib/db/people'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canAssignLead, canNameDeputy, canSeeSeats } from '@/lib/policy/lead-policy'
import { canKeepOrganisations } from '@/lib/policy/organisation-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { findKpiChoices } from '@/lib/queries/kpi-choices'
import { findColleagues } from '@/lib/queries/meeting-choices'
import { agendaPage, regionPage } from '@/lib/queries/region-page'
import { listHolders } from '@/lib/queries/seats'

export type SeatHolder = Awaited<ReturnType<typeof listHolders>>[number]

/** One seat with who filled it when, and what its forms offer. Content null where it doesn't exist for the viewer. */
export function getSeatHistory(viewer: Viewer, address: { region: string; leadId: string; now: Date; draftOf: string }) {
  return regionPage(viewer, address, async (tx, { region, today }) => {
    if (!canSeeSeats(viewer, region.id)) return null
    const holders = await listHolders(tx, address.leadId)
    const last = holders[0]
    if (!last || last.regionId !== region.id) return null
    const seat = { regionId: region.id, isOfKpi: last.kpiId !== null }
    return {
      ...{ holders, last, touched: await findLastTouch(tx, 'Lead', last.id) },
      ...(await findSeatChoices(tx, viewer, { regionId: region.id, today, chosen: last.organisationId })),
      mayAssign: canAssignLead(viewer, { ...seat, status: last.agendaStatus }),
      mayNameDeputy: canNameDeputy(viewer, { ...seat, userId: last.person?.id ?? null }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

export type NewSeatPlace = { kind: 'ambition' | 'activity' | 'kpi'; id: string; code: string; title: string }

/** For a new seat: of what the viewer may give one, and who there is. `ofWhole`: of the agenda as a whole too. */
export function getNewSeat(viewer: Viewer, address: { region: string; agenda?: string; now: Date; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeSeats(viewer, region.id)) return null
    const { places, inOrder } = await findKpiChoices(tx, agenda.id)
    const may = (isOfKpi: boolean) => canAssignLead(viewer, { regionId: region.id, status: agenda.status, isOfKpi })
    const parts = places.flatMap(({ kind, ...part }): NewSeatPlace[] => (kind === 'result' ? [] : [{ kind, ...part }]))
    const kpis = inOrder.map(({ id, number, name }): NewSeatPlace => ({ kind: 'kpi', id, code: number, title: name }))
    return {
      ofWhole: may(false),
      places: [...(may(false) ? parts : []), ...(may(true) ? kpis : [])],
      ...(await findSeatChoices(tx, viewer, { regionId: region.id, today, chosen: null })),
      mayAssign: may(false) || may(true),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** Who fills a seat now, as a colleague left it in the meantime. */
export const getHolderNow = (viewer: Viewer, leadId: string): Promise<SeatHolder | null> =>
  read(viewer, async (tx) => (await listHolders(tx, leadId))[0] ?? null)

type ChoicesOf = { regionId: string; today: DateString; /** Stays to be chosen, also when it ended. */ chosen: string | null }

async function findSeatChoices(tx: Tx, viewer: Viewer, { regionId, today, chosen }: ChoicesOf) {
  const colleagues = await findColleagues(tx, regionId, peopleIn(regionId))
  return {
    colleagues,
    organisations: await tx.organisation.findMany({
      where: { regionId, OR: [{ validUntil: null }, { validUntil: { gte: new Date(today) } }, ...(chosen ? [{ id: chosen }] : [])] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    mayAddOrganisation: canKeepOrganisations(viewer, regionId),
  }
}
