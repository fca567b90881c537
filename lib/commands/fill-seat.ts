import 'server-only'
import type { HeldSeat } from '@/lib/commands/lead-place'
import type { Tx } from '@/lib/db/transaction'
import { succession, type LeadPlace, type LeadRole, type Term } from '@/lib/domain/lead'
import { failed, ok, type Result } from '@/lib/kernel/result'

export type NamedLead = Term & {
  role: LeadRole
  function: string
  organisationId: string | null
  userId: string | null
  deputyId: string | null
  /** Why nobody fills it: "n.o.t.k." */ vacancy: string | null
}

/** Writes down who fills a seat that is held from a day on; gives the id of his row. Who did until then stays; from his own first day he is put right. */
export async function fillSeat(
  tx: Tx,
  on: LeadPlace,
  { regionId, position, last }: HeldSeat,
  { from, until, role, ...named }: NamedLead,
  /** Nothing is another but his last day. */ goesOn = false,
): Promise<Result<string, 'too-early'>> {
  const follows = goesOn ? 'put-right' : succession(last, from)
  if (follows === 'too-early') return failed('too-early')
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
}
