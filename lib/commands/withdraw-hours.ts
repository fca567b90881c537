import 'server-only'
import { holdHours } from '@/lib/commands/money-lock'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawHoursFailure = 'not-found' | 'not-allowed' | 'stale'

type Withdrawn = { hoursId: string; version: number; act: 'withdrawn' | 'restored'; reason: string; now: Date }

/** Makes hours lapse, or puts them back. 'stale': a colleague did something with them after `version`. */
export function withdrawHours(
  viewer: Viewer,
  { hoursId, version, act, reason, now }: Withdrawn,
): Promise<Result<null, WithdrawHoursFailure>> {
  return write(viewer, `hours.${act}`, { table: 'HoursLine', id: hoursId }, async (tx) => {
    const held = await holdHours(tx, viewer, hoursId)
    if (!held.ok) return failed(held.failure)
    if (held.value.version !== version || held.value.isWithdrawn === (act === 'withdrawn')) return failed('stale')
    const lapsed =
      act === 'withdrawn'
        ? { withdrawnOn: new Date(dutchDate(now)), withdrawnReason: reason }
        : { withdrawnOn: null, withdrawnReason: null }
    await tx.hoursLine.updateMany({ where: { id: hoursId }, data: { ...lapsed, version: { increment: 1 } } })
    return ok(null)
  })
}
