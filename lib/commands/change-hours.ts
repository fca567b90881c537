import 'server-only'
import { holdHours } from '@/lib/commands/money-lock'
import { isAmbitionOf } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { HoursText } from '@/lib/domain/hours'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeHoursFailure = 'not-found' | 'not-allowed' | 'stale' | 'withdrawn' | 'ambition-not-found'

type Changed = { hoursId: string; version: number; text: HoursText }

/** Changes hours of an agenda. 'stale': a colleague did something with them after `version`. */
export function changeHours(viewer: Viewer, { hoursId, version, text }: Changed): Promise<Result<null, ChangeHoursFailure>> {
  return write(viewer, 'hours.changed', { table: 'HoursLine', id: hoursId }, async (tx) => {
    const held = await holdHours(tx, viewer, hoursId)
    if (!held.ok) return failed(held.failure)
    if (held.value.version !== version) return failed('stale')
    if (held.value.isWithdrawn) return failed('withdrawn')
    if (!(await isAmbitionOf(tx, held.value.agendaId, text.ambitionId))) return failed('ambition-not-found')
    await tx.hoursLine.updateMany({ where: { id: hoursId }, data: { ...text, version: { increment: 1 } } })
    return ok(null)
  })
}
