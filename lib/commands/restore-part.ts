import 'server-only'
import { reviveTracks } from '@/lib/commands/dropped-tracks'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { findPart } from '@/lib/commands/structure-part'
import { named, type Part } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RestorePartFailure = StructureFailure | 'stale' | 'not-withdrawn' | 'stands-under-withdrawn'

/** Puts back what had lapsed, with what lapsed together with it. */
export function restorePart(
  viewer: Viewer,
  { agendaId, part, version, now }: { agendaId: string; part: Part; version: number; now: Date },
): Promise<Result<null, RestorePartFailure>> {
  return changeStructure<null, RestorePartFailure>(viewer, { event: `${part.kind}.restored`, agendaId, now }, async (tx, _agenda, log) => {
    const found = await findPart(tx, agendaId, part)
    if (!found) return failed('not-found')
    if (!found.isWithdrawn) return failed('not-withdrawn')
    if (found.version !== version) return failed('stale')
    const [own] = await tx.$queryRaw<[{ on: Date; reason: string; isUnder: boolean }]>`
      SELECT own."withdrawnOn" AS on, own."withdrawnReason" AS reason, own."isUnder" FROM (
        SELECT id, "withdrawnOn", "withdrawnReason", false AS "isUnder" FROM "Ambition"
        UNION ALL SELECT r.id, r."withdrawnOn", r."withdrawnReason", m."withdrawnOn" IS NOT NULL FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
        UNION ALL SELECT x.id, x."withdrawnOn", x."withdrawnReason", coalesce(p."withdrawnOn", r."withdrawnOn", m."withdrawnOn") IS NOT NULL
          FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId" LEFT JOIN "Activity" p ON p.id = x."parentId") own
       WHERE own.id = ${part.id}::uuid`
    if (own.isUnder) return failed('stands-under-withdrawn')
    await log('restored', named(found.word, found.code, found.title))

    const together = (ids: string[]) => ({ id: { in: ids }, withdrawnOn: own.on, withdrawnReason: own.reason })
    const data = { withdrawnOn: null, withdrawnReason: null, version: { increment: 1 } }
    if (part.kind === 'ambition') await tx.ambition.updateMany({ where: { id: part.id }, data })
    await tx.result.updateMany({ where: together(found.resultIds), data })
    const activities = await tx.activity.findMany({ where: together(found.activityIds), select: { id: true } })
    await tx.activity.updateMany({ where: together(found.activityIds), data })
    await reviveTracks(
      tx,
      viewer,
      activities.map(({ id }) => id),
      now,
    )
    return ok(null)
  })
}
