import 'server-only'
import { holdSeat, type LeadPlace } from '@/lib/commands/lead-place'
import { write } from '@/lib/db/transaction'
import { succession, type LeadRole, type Term } from '@/lib/domain/lead'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AssignLeadFailure = 'not-found' | 'not-allowed' | 'stale' | 'too-early' | 'organisation-not-found' | 'person-not-found'

export type NamedLead = Term & { role: LeadRole; function: string; organisationId: string | null; userId: string | null }

/** `seen`: the last one that was on the screen, null where there was none. */
type Assignment = { on: LeadPlace; seen: { id: string; version: number } | null; lead: NamedLead }

/** Says who answers for something from a day on. Who did until then stays in the history; from his own first day he is put right. */
export function assignLead(viewer: Viewer, { on, seen, lead }: Assignment): Promise<Result<null, AssignLeadFailure>> {
  return write(viewer, 'lead.assigned', { table: 'Kpi', id: on.kpiId }, async (tx) => {
    const held = await holdSeat(tx, viewer, on)
    if (!held.ok) return failed(held.failure)
    const { regionId, last } = held.value
    if (last?.id !== seen?.id || last?.version !== seen?.version) return failed('stale')
    const { from, until, role, function: works, organisationId, userId } = lead
    const follows = succession(last, from)
    if (follows === 'too-early') return failed('too-early')
    if (organisationId !== null && (await tx.organisation.count({ where: { id: organisationId, regionId } })) === 0)
      return failed('organisation-not-found')
    if (userId !== null && !(await isPersonIn(userId))) return failed('person-not-found')

    const named = { function: works, organisationId, userId, validUntil: until === null ? null : new Date(until) }
    if (follows === 'put-right') {
      await tx.lead.update({ where: { id: last!.id }, data: { ...named, version: { increment: 1 } } })
      return ok(null)
    }
    if (follows.endsOn !== null)
      await tx.lead.update({ where: { id: last!.id }, data: { validUntil: new Date(follows.endsOn), version: { increment: 1 } } })
    await tx.lead.create({ data: { ...named, ...on, regionId, role, position: 1, validFrom: new Date(from) } })
    return ok(null)

    async function isPersonIn(id: string) {
      const people = await tx.$queryRaw<unknown[]>`SELECT FROM app.people_in(${regionId}::uuid) p WHERE p."userId" = ${id}::uuid`
      return people.length > 0
    }
  })
}
