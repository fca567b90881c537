import 'server-only'
import { dropTracks, reviveTracks } from '@/lib/commands/dropped-tracks'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { isReferredTo, isRefusedRow } from '@/lib/db/faults'
import type { Tx } from '@/lib/db/transaction'
import { canBeUndone } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type UndoFailure = StructureFailure | 'not-last' | 'in-use'

/** Takes back the last change of an agenda that was not taken back yet. What was reported because of it stays, and a report is added that it goes on. */
export async function undoStructureChange(
  viewer: Viewer,
  { agendaId, changeId, now }: { agendaId: string; changeId: string; now: Date },
): Promise<Result<null, UndoFailure>> {
  try {
    return await changeStructure<null, UndoFailure>(viewer, { event: 'structure.undone', agendaId, now }, async (tx, _agenda, log) => {
      const last = await findLastChange(tx, agendaId)
      if (!last || last.id !== changeId) return failed('not-last')
      await log('undone', last.subject, changeId)
      await tx.$executeRaw`SELECT app.undo_structure_change(${changeId}::uuid)`
      await reviveTracks(tx, viewer, await activitiesIn(tx, changeId, 'after'), now)
      await dropAgain(tx, viewer, await activitiesIn(tx, changeId, 'before'), now)
      return ok(null)
    })
  } catch (error) {
    // Also where somebody whose seat would come back has left the region.
    if (isReferredTo(error) || isRefusedRow(error)) return failed('in-use')
    throw error
  }
}

/** The change that can be taken back now. */
async function findLastChange(tx: Tx, agendaId: string) {
  const last = await tx.structureChange.findFirst({
    where: { agendaId, action: { not: 'undone' }, undoneBy: null },
    orderBy: { number: 'desc' },
    select: { id: true, action: true, subject: true },
  })
  return last && canBeUndone(last.action) ? last : null
}

/** The activities that had lapsed after a change and not before, or the other way round. */
async function activitiesIn(tx: Tx, changeId: string, lapsed: 'before' | 'after'): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT before ->> 'id' AS id FROM "StructureChangeRow"
     WHERE "changeId" = ${changeId}::uuid AND object = 'Activity' AND before IS NOT NULL AND after IS NOT NULL
       AND CASE ${lapsed} WHEN 'after' THEN before ->> 'withdrawnOn' IS NULL AND after ->> 'withdrawnOn' IS NOT NULL
                          ELSE before ->> 'withdrawnOn' IS NOT NULL AND after ->> 'withdrawnOn' IS NULL END`
  return rows.map(({ id }) => id)
}

async function dropAgain(tx: Tx, viewer: Viewer, ids: readonly string[], now: Date) {
  const activities = await tx.activity.findMany({
    where: { id: { in: [...ids] }, withdrawnOn: { not: null } },
    select: { id: true, withdrawnReason: true },
  })
  for (const { id, withdrawnReason } of activities) await dropTracks(tx, viewer, [id], withdrawnReason!, now)
}
