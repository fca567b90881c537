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

export type SeatFailure = 'not-found' | 'not-allowed' | 'person-not-found' | 'seat-taken' | 'chair-taken'

/** The seat as a row, unless somebody without a place in the region would get it, sits there already at that time, or somebody else is the chair then. */
export async function checkedSeat(
  tx: Tx,
  { regionId, bodyId, seat, not }: { regionId: string; bodyId: string; seat: Seat; not?: string },
): Promise<Result<SeatRow, 'person-not-found' | 'seat-taken' | 'chair-taken'>> {
  const row = {
    ...seat,
    validFrom: new Date(seat.validFrom),
    validUntil: seat.validUntil === null ? null : new Date(seat.validUntil),
  }
  const { userId, validFrom, validUntil } = row
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Seats of ${bodyId}`}, 0))`
  const atThatTime = {
    ...{ bodyId, id: { not } },
    ...(validUntil && { validFrom: { lte: validUntil } }),
    OR: [{ validUntil: null }, { validUntil: { gte: validFrom } }],
  }
  if (row.role === 'chair' && (await tx.bodyMember.count({ where: { ...atThatTime, role: 'chair' } })) > 0) return failed('chair-taken')
  if (userId === null) return ok(row)
  const [person] = await tx.$queryRaw<unknown[]>`SELECT FROM app.people_in(${regionId}::uuid) WHERE "userId" = ${userId}::uuid`
  const isNow = not !== undefined && (await tx.bodyMember.count({ where: { id: not, userId } })) > 0
  if (!person && !isNow) return failed('person-not-found')
  const same = await tx.bodyMember.count({ where: { ...atThatTime, userId } })
  return same > 0 ? failed('seat-taken') : ok(row)
}
