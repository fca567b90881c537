import 'server-only'
import { removeFound } from '@/lib/commands/removed-part'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart } from '@/lib/commands/structure-part'
import { renumberActivities, setThreads } from '@/lib/commands/structure-parts'
import { isReferredTo } from '@/lib/db/faults'
import { named, type Part } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RemovePartFailure = StructureFailure | 'has-updates' | 'in-use'

/** Removes a part of an agenda with everything under it, as long as nobody reported on it and nothing refers to it. */
export async function removePart(
  viewer: Viewer,
  { agendaId, part, now }: { agendaId: string; part: Part; now: Date },
): Promise<Result<null, RemovePartFailure>> {
  try {
    return await changeStructure<null, RemovePartFailure>(
      viewer,
      { event: `${part.kind}.removed`, agendaId, now },
      async (tx, agenda, log) => {
        const found = await findPart(tx, agendaId, part)
        if (!found) return failed('not-found')
        if (found.updates > 0) return failed('has-updates')
        await log('removed', named(found.word, found.code, found.title))
        await removeFound(tx, agenda, part, found)
        await renumberActivities(tx, agendaId)
        await setThreads(tx, agenda, 'Activity', null)
        await setThreads(tx, agenda, 'Ambition', null)
        return ok(null)
      },
    )
  } catch (error) {
    // A figure, a decision, a report or a note of the source hangs on it; that can be many things, so the database says so.
    if (isReferredTo(error)) return failed('in-use')
    throw error
  }
}
