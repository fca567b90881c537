import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import type { AgendaFields } from '@/lib/domain/agenda-fields'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeAgendaFailure = StructureFailure | 'stale' | 'has-results'

/** Changes the title, the years and the words of an agenda. Its address stays. */
export function changeAgenda(
  viewer: Viewer,
  { agendaId, version, agenda: fields, now }: { agendaId: string; version: number; agenda: AgendaFields; now: Date },
): Promise<Result<null, ChangeAgendaFailure>> {
  return changeStructure<null, ChangeAgendaFailure>(viewer, { event: 'agenda.changed', agendaId, now }, async (tx, agenda, log) => {
    if (agenda.version !== version) return failed('stale')
    if (fields.resultTerm === null && (await tx.result.count({ where: { ambition: { agendaId } } })) > 0) return failed('has-results')
    await log('changed', `Agenda ${fields.title}`)
    await tx.agenda.update({ where: { id: agendaId }, data: { ...fields, version: { increment: 1 } }, select: { id: true } })
    return ok(null)
  })
}
