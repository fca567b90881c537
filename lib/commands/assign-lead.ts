import 'server-only'
import { fillSeat, type NamedLead } from '@/lib/commands/fill-seat'
import { holdSeat, isPersonIn, type SeenLead } from '@/lib/commands/lead-place'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { placeObject, type LeadPlace, type Term } from '@/lib/domain/lead'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AssignLeadFailure =
  'not-found' | 'not-allowed' | 'stale' | 'too-early' | 'unchanged' | 'organisation-not-found' | 'person-not-found' | 'deputy-not-found'

type Assignment = { on: LeadPlace; seen: SeenLead; lead: NamedLead }

/**
 * Says who answers for something from a day on; gives the id of his row. Who did until then stays in the history; from his own first day he is put
 * right, and so he is where only his last day is another. Without `seen` the place gets a seat more.
 */
export function assignLead(viewer: Viewer, { on, seen, lead }: Assignment): Promise<Result<string, AssignLeadFailure>> {
  return write(viewer, 'lead.assigned', placeObject(on), async (tx): Promise<Result<string, AssignLeadFailure>> => {
    const held = await holdSeat(tx, viewer, on, seen)
    if (!held.ok) return failed(held.failure)
    const { regionId, last } = held.value
    const { from, until, organisationId, userId, deputyId } = lead
    const goesOn = last !== null && isGoingOn(last, from) && (await isSame(tx, last.id, lead))
    if (goesOn && last.until === until) return failed('unchanged')
    if (organisationId !== null && !(await isOrganisationOn(tx, { regionId, id: organisationId, day: from })))
      return failed('organisation-not-found')
    if (userId !== null && !(await isPersonIn(tx, regionId, userId))) return failed('person-not-found')
    if (deputyId !== null && !(await isPersonIn(tx, regionId, deputyId))) return failed('deputy-not-found')
    return fillSeat(tx, on, held.value, lead, goesOn)
  })
}

const isGoingOn = (last: Term, from: DateString): boolean => from >= last.from && (last.until === null || last.until >= from)

/** Whether the same person goes on with the same function. */
async function isSame(tx: Tx, id: string, named: Omit<NamedLead, 'from' | 'until'>): Promise<boolean> {
  const { role, function: works, organisationId, userId, deputyId, vacancy } = named
  return (await tx.lead.count({ where: { id, role, function: works, organisationId, userId, deputyId, vacancy } })) > 0
}

/** On the list of the region, and not ended before that day. */
const isOrganisationOn = async (tx: Tx, { regionId, id, day }: { regionId: string; id: string; day: DateString }): Promise<boolean> =>
  (await tx.organisation.count({ where: { id, regionId, OR: [{ validUntil: null }, { validUntil: { gte: new Date(day) } }] } })) > 0
