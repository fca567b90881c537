import 'server-only'
import { holdSeat, isPersonIn, type SeenLead } from '@/lib/commands/lead-place'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { placeObject, succession, type LeadPlace, type LeadRole, type Term } from '@/lib/domain/lead'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AssignLeadFailure =
  'not-found' | 'not-allowed' | 'stale' | 'too-early' | 'unchanged' | 'organisation-not-found' | 'person-not-found' | 'deputy-not-found'

export type NamedLead = Term & {
  role: LeadRole
  function: string
  organisationId: string | null
  userId: string | null
  deputyId: string | null
  /** Why nobody fills it: "n.o.t.k." */ vacancy: string | null
}

type Assignment = { on: LeadPlace; seen: SeenLead; lead: NamedLead }

/**
 * Says who answers for something from a day on; gives the id of his row. Who did until then stays in the history; from his own first day he is put
 * right, and so he is where only his last day is another. Without `seen` the place gets a seat more.
 */
export function assignLead(viewer: Viewer, { on, seen, lead }: Assignment): Promise<Result<string, AssignLeadFailure>> {
  return write(viewer, 'lead.assigned', placeObject(on), async (tx) => {
    const held = await holdSeat(tx, viewer, on, seen)
    if (!held.ok) return failed(held.failure)
    const { regionId, position, last } = held.value
    const { from, until, role, ...named } = lead
    const goesOn = last !== null && isGoingOn(last, from) && (await isSame(tx, last.id, { role, ...named }))
    if (goesOn && last.until === until) return failed('unchanged')
    const follows = goesOn ? 'put-right' : succession(last, from)
    if (follows === 'too-early') return failed('too-early')
    if (named.organisationId !== null && !(await isOrganisationOn(tx, { regionId, id: named.organisationId, day: from })))
      return failed('organisation-not-found')
    if (named.userId !== null && !(await isPersonIn(tx, regionId, named.userId))) return failed('person-not-found')
    if (named.deputyId !== null && !(await isPersonIn(tx, regionId, named.deputyId))) return failed('deputy-not-found')

    const row = { ...named, validUntil: until === null ? null : new Date(until) }
    if (follows === 'put-right') {
      await tx.lead.update({ where: { id: last!.id }, data: { ...row, version: { increment: 1 } } })
      return ok(last!.id)
    }
    if (follows.endsOn !== null)
      await tx.lead.update({ where: { id: last!.id }, data: { validUntil: new Date(follows.endsOn), version: { increment: 1 } } })
    const { id } = await tx.lead.create({
      data: { ...row, ...on, regionId, role, position, validFrom: new Date(from) },
      select: { id: true },
    })
    return ok(id)
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
