import 'server-only'
import { findKpiOn, holdOrder, makeRoom } from '@/lib/commands/kpi-place'
import { write } from '@/lib/db/transaction'
import type { KpiDirection, KpiOn } from '@/lib/domain/kpi'
import { nextKpiNumber, placeInOrder } from '@/lib/domain/kpi-number'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepKpi } from '@/lib/policy/kpi-policy'
import { canSeeAgenda } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type AddKpiFailure = 'not-found' | 'not-allowed' | 'agenda-closed' | 'place-not-found' | 'number-taken'

export type NewKpi = {
  on: KpiOn
  /** Empty: the next one. */ number: string
  name: string
  unit: string
  direction: KpiDirection
  why: string
}

/** Adds a KPI to an agenda, to be determined, after those with a lower number; gives its number. */
export function addKpi(viewer: Viewer, { agendaId, kpi }: { agendaId: string; kpi: NewKpi }): Promise<Result<string, AddKpiFailure>> {
  return write(viewer, 'kpi.added', { table: 'Agenda', id: agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeAgenda(viewer, agenda)) return failed('not-found')
    if (!canKeepKpi(viewer, agenda.regionId)) return failed('not-allowed')
    if (agenda.status === 'closed') return failed('agenda-closed')
    const { on, ...sheet } = kpi
    const place = await findKpiOn(tx, agendaId, on)
    if (!place) return failed('place-not-found')

    const inOrder = await holdOrder(tx, agendaId)
    const taken = inOrder.map(({ number }) => number)
    const number = sheet.number || nextKpiNumber(place.ambition, taken)
    if (taken.includes(number)) return failed('number-taken')
    const position = await makeRoom(tx, { agendaId, inOrder, after: placeInOrder(number, inOrder) })
    await tx.kpi.create({ data: { ...sheet, ...place.columns, regionId: agenda.regionId, agendaId, number, position } })
    return ok(number)
  })
}
