import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { SeatRole } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'

/** Who sits in a body as what, from when until when. */
export type Seat = {
  role: SeatRole
  function: string
  userId: string | null
  validFrom: DateString
  validUntil: DateString | null
}

type SeatRow = Omit<Seat, 'validFrom' | 'validUntil'> & { validFrom: Date; validUntil: Date | null }

export type SeatFailure = 'not-found' | 'not-allowed' | 'person-not-found' | 'seat-taken'

/** The seat as a row, unless somebody without a place in the region would get it, or sits there already from that day. */
export async function checkedSeat(
  tx: Tx,
  { regionId, bodyId, seat, not }: { regionId: string; bodyId: string; seat: Seat; not?: string },
): Promise<Result<SeatRow, 'person-not-found' | 'seat-taken'>> {
  const row = {
    ...seat,
    validFrom: new Date(seat.validFrom),
    validUntil: seat.validUntil === null ? null : new Date(seat.validUntil),
  }
  const { userId, validFrom } = row
  if (userId === null) return ok(row)
  const [person] = await tx.$queryRaw<unknown[]>`SELECT FROM app.people_in(${regionId}::uuid) WHERE "userId" = ${userId}::uuid`
  const isNow = not !== undefined && (await tx.bodyMember.count({ where: { id: not, userId } })) > 0
  if (!person && !isNow) return failed('person-not-found')
  const same = await tx.bodyMember.count({ where: { bodyId, userId, validFrom, id: { not } } })
  return same > 0 ? failed('seat-taken') : ok(row)
}
