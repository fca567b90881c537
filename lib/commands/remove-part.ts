import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart, type FoundPart } from '@/lib/commands/structure-part'
import { renumberActivities, setThreads } from '@/lib/commands/structure-parts'
import { isReferredTo } from '@/lib/db/faults'
import type { Tx } from '@/lib/db/transaction'
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
        if (agenda.status === 'draft') await keepKpis(tx, part, found)
        await log('removed', named(found.word, found.code, found.title))
        for (const id of found.activityIds) await removeActivity(tx, id)
        await removeAround(tx, part, found)
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

/** In a draft a KPI stays, of the agenda as a whole: it goes on with one that the board adopted, and lapses only when somebody says so. */
const keepKpis = (tx: Tx, { kind, id }: Part, { activityIds, resultIds }: FoundPart) =>
  tx.kpi.updateMany({
    where: {
      OR: [{ activityId: { in: activityIds } }, { resultId: { in: resultIds } }, ...(kind === 'ambition' ? [{ ambitionId: id }] : [])],
    },
    data: { activityId: null, resultId: null, ambitionId: null, version: { increment: 1 } },
  })

async function removeActivity(tx: Tx, id: string) {
  const own = { where: { activityId: id } }
  await tx.activityReference.deleteMany({ where: { OR: [{ targetId: id }, { fromId: id }] } })
  await tx.activityResult.deleteMany(own)
  await tx.activityPhase.deleteMany(own)
  await tx.activityParty.deleteMany(own)
  await tx.agendaLink.deleteMany(own)
  await tx.activityTrack.deleteMany(own)
  await tx.$executeRaw`SELECT app.remove_seats(${id}::uuid)`
  await tx.activityLineage.deleteMany({ where: { toId: id } })
  await tx.activity.deleteMany({ where: { id } })
}

async function removeAround(tx: Tx, { kind, id }: Part, found: FoundPart) {
  await tx.activityReference.deleteMany({ where: { resultId: { in: found.resultIds } } })
  await tx.activityResult.deleteMany({ where: { resultId: { in: found.resultIds } } })
  await tx.result.deleteMany({ where: { id: { in: found.resultIds } } })
  if (kind !== 'ambition') return
  const own = { where: { ambitionId: id } }
  await tx.activityReference.deleteMany(own)
  await tx.agendaLink.deleteMany(own)
  await tx.ambitionTheme.deleteMany(own)
  await tx.$executeRaw`SELECT app.remove_seats(${id}::uuid)`
  await tx.ambitionLineage.deleteMany({ where: { toId: id } })
  await tx.ambition.deleteMany({ where: { id } })
}
