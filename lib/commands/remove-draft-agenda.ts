import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { isReferredTo } from '@/lib/db/faults'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveDraftFailure = StructureFailure | 'not-draft' | 'has-updates' | 'in-use'

/** Removes a draft with everything in it, as long as nobody reported on it and nothing outside it refers to it. The trail keeps what it was. */
export async function removeDraftAgenda(
  viewer: Viewer,
  { agendaId, now }: { agendaId: string; now: Date },
): Promise<Result<null, RemoveDraftFailure>> {
  try {
    return await changeStructure<null, RemoveDraftFailure>(
      viewer,
      { event: 'agenda.removed', agendaId, now, atMost: 60_000 },
      async (tx, agenda, log) => {
        if (agenda.status !== 'draft') return failed('not-draft')
        if ((await tx.progressUpdate.count({ where: { track: { activity: { agendaId } } } })) > 0) return failed('has-updates')
        await log('removed', `Agenda ${agenda.title}`)
        await tx.$executeRaw`SELECT app.remove_draft_money(${agendaId}::uuid)`
        await tx.$executeRaw`SELECT app.remove_draft_agenda(${agendaId}::uuid)`
        return ok(null)
      },
    )
  } catch (error) {
    if (isReferredTo(error)) return failed('in-use')
    throw error
  }
}
