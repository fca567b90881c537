import 'server-only'
import { findMoneyPlace, nextMoneyPosition } from '@/lib/commands/money-lock'
import { isAmbitionOf } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { HoursText } from '@/lib/domain/hours'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AddHoursFailure = 'not-found' | 'not-allowed' | 'ambition-not-found'

/** Adds hours for an account or function to an agenda. */
export function addHours(
  viewer: Viewer,
  { agendaId, text }: { agendaId: string; text: HoursText },
): Promise<Result<null, AddHoursFailure>> {
  return write(viewer, 'hours.added', { table: 'Agenda', id: agendaId }, async (tx) => {
    const place = await findMoneyPlace(tx, viewer, agendaId)
    if (!place.ok) return failed(place.failure)
    if (!(await isAmbitionOf(tx, agendaId, text.ambitionId))) return failed('ambition-not-found')
    const position = await nextMoneyPosition(tx, 'HoursLine', agendaId)
    await tx.hoursLine.create({ data: { regionId: place.value.regionId, agendaId, position, ...text }, select: { id: true } })
    return ok(null)
  })
}
