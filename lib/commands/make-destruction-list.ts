import 'server-only'
import { nextNumber } from '@/lib/commands/next-number'
import { write } from '@/lib/db/transaction'
import { longestList, mayGoOn, type RetainedKind } from '@/lib/domain/retention'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterRegion } from '@/lib/policy/region-policy'
import { canMakeDestructionList } from '@/lib/policy/retention-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listRetained } from '@/lib/queries/retention'

export type MakeDestructionListFailure = 'not-found' | 'not-allowed' | 'nothing-to-destroy'

type Making = { regionId: string; kinds: readonly RetainedKind[]; note: string }

/** Makes a list of what is past its term, the longest first, to be approved by somebody else; what waits on another list stays off it. Gives its number. */
export function makeDestructionList(
  viewer: Viewer,
  { regionId, kinds, note }: Making,
): Promise<Result<number, MakeDestructionListFailure>> {
  return write(viewer, 'destruction.proposed', { table: 'Region', id: regionId }, async (tx) => {
    if (!canEnterRegion(viewer, regionId)) return failed('not-found')
    if (!canMakeDestructionList(viewer, regionId)) return failed('not-allowed')
    const number = await nextNumber(tx, 'DestructionList', regionId)
    const waiting = await tx.destructionItem.findMany({
      where: { regionId, list: { status: 'proposed' } },
      select: { objectId: true },
    })
    const { rows, today } = await listRetained(tx, regionId)
    const listed = mayGoOn(rows, today)
      .filter(({ kind, objectId }) => kinds.includes(kind) && !waiting.some((item) => item.objectId === objectId))
      .toSorted((a, b) => a.startedOn.localeCompare(b.startedOn))
      .slice(0, longestList)
    if (listed.length === 0) return failed('nothing-to-destroy')

    const { id: listId } = await tx.destructionList.create({
      data: { regionId, number, note, makerId: viewer.userId!, makerFunction: viewer.function },
    })
    await tx.destructionItem.createMany({
      data: listed.map(({ kind, objectId, description, startedOn }) => ({
        ...{ regionId, listId, kind, objectId, description, startedOn: new Date(startedOn) },
      })),
    })
    return ok(number)
  })
}
