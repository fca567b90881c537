import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart } from '@/lib/commands/structure-part'
import { renumberActivities } from '@/lib/commands/structure-parts'
import type { Tx } from '@/lib/db/transaction'
import { movedTo, named, type Part, type PartKind } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type MovePartFailure = StructureFailure | 'nothing-to-do'

/** Puts a part of an agenda at another place among those beside it (1 is the first). Numbers stay what they are. */
export function movePart(
  viewer: Viewer,
  { agendaId, part, place, now }: { agendaId: string; part: Part; place: number; now: Date },
): Promise<Result<null, MovePartFailure>> {
  return changeStructure<null, MovePartFailure>(viewer, { event: `${part.kind}.moved`, agendaId, now }, async (tx, _agenda, log) => {
    const found = await findPart(tx, agendaId, part)
    if (!found) return failed('not-found')
    const order = movedTo(found.siblings, part.id, place)
    if (order.every((id, index) => id === found.siblings[index])) return failed('nothing-to-do')
    await log('moved', named(found.word, found.code, found.title))
    await setOrder(tx, part.kind, order)
    await renumberActivities(tx, agendaId)
    return ok(null)
  })
}

async function setOrder(tx: Tx, kind: PartKind, order: readonly string[]) {
  const place = (index: number) => ({ position: index + 1 })
  // Between what stands before and after them in the agenda; renumbering makes the places whole.
  const first =
    kind === 'activity' ? (await tx.activity.aggregate({ where: { id: { in: [...order] } }, _min: { position: true } }))._min.position! : 0
  for (const [index, id] of order.entries()) {
    if (kind === 'ambition') await tx.ambition.updateMany({ where: { id }, data: place(index) })
    else if (kind === 'result') await tx.result.updateMany({ where: { id }, data: place(index) })
    else await tx.activity.updateMany({ where: { id }, data: { position: first + index } })
  }
}
