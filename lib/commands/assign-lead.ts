import 'server-only'
import { fillSeat, type NamedLead } from '@/lib/commands/fill-seat'
import { holdSeat, isPersonIn, type SeenLead } from '@/lib/commands/lead-place'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { placeObject, type LeadPlace } from '@/lib/domain/lead'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AssignLeadFailure =
  'not-found' | 'not-allowed' | 'stale' | 'too-early' | 'organisation-not-found' | 'person-not-found' | 'deputy-not-found'

type Assignment = { on: LeadPlace; seen: SeenLead; lead: NamedLead }

/**
 * Says who answers for something from a day on; gives the id of his row. Who did until then stays in the history; from his own first day he is put
 * right. Without `seen` the place gets a seat more.
 */
export function assignLead(viewer: Viewer, { on, seen, lead }: Assignment): Promise<Result<string, AssignLeadFailure>> {
  return write(viewer, 'lead.assigned', placeObject(on), async (tx): Promise<Result<string, AssignLeadFailure>> => {
    const held = await holdSeat(tx, viewer, on, seen)
    if (!held.ok) return failed(held.failure)
    const { regionId } = held.value
    const { from, organisationId, userId, deputyId } = lead
    if (organisationId !== null && !(await isOrganisationOn(tx, { regionId, id: organisationId, day: from })))
      return failed('organisation-not-found')
    if (userId !== null && !(await isPersonIn(tx, regionId, userId))) return failed('person-not-found')
    if (deputyId !== null && !(await isPersonIn(tx, regionId, deputyId))) return failed('deputy-not-found')
    return fillSeat(tx, on, held.value, lead)
  })
}

/** On the list of the region, and not ended before that day. */
const isOrganisationOn = async (tx: Tx, { regionId, id, day }: { regionId: string; id: string; day: DateString }): Promise<boolean> =>
  (await tx.organisation.count({ where: { id, regionId, OR: [{ validUntil: null }, { validUntil: { gte: new Date(day) } }] } })) > 0
