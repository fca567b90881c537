import 'server-only'
import { bottleneckPlaceJson, bottleneckPlaces } from '@/lib/db/bottleneck-place'
import type { Tx } from '@/lib/db/transaction'
import type { BottleneckAct, BottleneckOn, BottleneckStatus } from '@/lib/domain/bottleneck'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepBottleneck, canSeeBottlenecks, type BottleneckPlace } from '@/lib/policy/bottleneck-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type HeldBottleneck = {
  id: string
  regionId: string
  number: number
  title: string
  needed: string
  status: BottleneckStatus
  version: number
}

/** A bottleneck for who may keep it, held: who does something with it at the same moment waits. */
export async function holdBottleneck(tx: Tx, viewer: Viewer, id: string): Promise<Result<HeldBottleneck, 'not-found' | 'not-allowed'>> {
  const [found] = await tx.$queryRaw<{ place: BottleneckPlace }[]>`
    SELECT ${bottleneckPlaceJson} AS place FROM ${bottleneckPlaces} WHERE n.id = ${id}::uuid`
  if (!found || !canSeeBottlenecks(viewer, found.place.regionId)) return failed('not-found')
  if (!canKeepBottleneck(viewer, found.place)) return failed('not-allowed')
  const [held] = await tx.$queryRaw<[HeldBottleneck]>`
    SELECT id, "regionId", number, title, needed, status::text, version FROM "Bottleneck" WHERE id = ${id}::uuid FOR UPDATE`
  return ok(held)
}

/** Where a new one would hang; null where that is not in an agenda that the viewer sees. */
export async function findBottleneckPlace(tx: Tx, on: BottleneckOn): Promise<BottleneckPlace | null> {
  const [place] = await tx.$queryRaw<BottleneckPlace[]>`
    SELECT p."regionId", a.id AS "agendaId", a.status::text AS "agendaStatus", p."ambitionId", p."activityId", p.kind = 'kpi' AS "isKpi" FROM (
      SELECT id, "regionId", "agendaId", id AS "ambitionId", NULL::uuid AS "activityId", 'ambition' AS kind FROM "Ambition"
      UNION ALL SELECT id, "regionId", "agendaId", "ambitionId", id, 'activity' FROM "Activity"
      UNION ALL SELECT k.id, k."regionId", k."agendaId", coalesce(k."ambitionId", r."ambitionId", x."ambitionId"), k."activityId", 'kpi'
                  FROM "Kpi" k LEFT JOIN "Result" r ON r.id = k."resultId" LEFT JOIN "Activity" x ON x.id = k."activityId") p
      JOIN "Agenda" a ON a.id = p."agendaId"
     WHERE p.id = ${on.id}::uuid AND p.kind = ${on.kind}`
  return place ?? null
}

type Step = { act: BottleneckAct | 'raised' | 'changed'; toStatus: BottleneckStatus; note?: string; now: Date }

/** Writes a step under the history of a bottleneck that is held. */
export async function addBottleneckStep(
  tx: Tx,
  viewer: Viewer,
  { id: bottleneckId, regionId }: { id: string; regionId: string },
  { act, toStatus, note = '', now }: Step,
): Promise<void> {
  const number = 1 + (await tx.bottleneckStep.count({ where: { bottleneckId } }))
  await tx.bottleneckStep.create({
    data: {
      ...{ regionId, bottleneckId, number, act, toStatus, note },
      ...{ authorId: viewer.userId!, authorFunction: viewer.function, takenAt: now },
    },
  })
}
