import 'server-only'
import { holdSeat } from '@/lib/commands/lead-place'
import { write } from '@/lib/db/transaction'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { placeObject, type LeadPlace } from '@/lib/domain/lead'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type EndLeadFailure = 'not-found' | 'not-allowed' | 'stale' | 'too-early'

type End = {
  on: LeadPlace
  seen: { id: string; version: number }
  until: DateString
  /** Why the seat stands open from then on; null: the seat itself ends. */ vacancy: string | null
}

/** Until which day the last one answers for it. After that the seat stands open, with the deputy who was named, or is there no more. */
export function endLead(viewer: Viewer, { on, seen, until, vacancy }: End): Promise<Result<null, EndLeadFailure>> {
  return write(viewer, 'lead.ended', placeObject(on), async (tx) => {
    const held = await holdSeat(tx, viewer, on, seen)
    if (!held.ok) return failed(held.failure)
    const { last } = held.value
    if (last === null) return failed('stale')
    if (until < last.from) return failed('too-early')
    const left = await tx.lead.update({ where: { id: last.id }, data: { validUntil: new Date(until), version: { increment: 1 } } })
    if (vacancy === null) return ok(null)
    const { regionId, role, position, function: works, organisationId, deputyId } = left
    await tx.lead.create({
      data: {
        ...on,
        ...{ regionId, role, position, function: works, organisationId, deputyId, vacancy },
        validFrom: new Date(addDays(until, 1)),
      },
    })
    return ok(null)
  })
}
