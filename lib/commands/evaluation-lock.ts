import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { PartOfAgenda } from '@/lib/domain/evaluation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepEvaluation, canSeeEvaluations, type PartPlace } from '@/lib/policy/evaluation-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type PartFailure = 'not-found' | 'not-allowed' | 'agenda-stands'

/** Of what something new would be, for who may write there. */
export async function findPartPlace(
  tx: Tx,
  viewer: Viewer,
  { agendaId, on }: { agendaId: string; on: PartOfAgenda },
): Promise<Result<PartPlace, PartFailure>> {
  const [place] = await tx.$queryRaw<PartPlace[]>`
    SELECT a."regionId", a.id AS "agendaId", a.status::text AS "agendaStatus", coalesce(m.id, x."ambitionId") AS "ambitionId", x.id AS "activityId"
      FROM "Agenda" a
      LEFT JOIN "Ambition" m ON m."agendaId" = a.id AND m.id = ${on?.kind === 'ambition' ? on.id : null}::uuid
      LEFT JOIN "Activity" x ON x."agendaId" = a.id AND x.id = ${on?.kind === 'activity' ? on.id : null}::uuid
     WHERE a.id = ${agendaId}::uuid`
  if (!place || !canSeeEvaluations(viewer, place.regionId)) return failed('not-found')
  if (on !== null && place.ambitionId === null) return failed('not-found')
  if (place.agendaStatus !== 'adopted') return failed('agenda-stands')
  return canKeepEvaluation(viewer, place) ? ok(place) : failed('not-allowed')
}

type Held = { regionId: string; version: number }
type HeldEvaluation = Held & { number: number; agendaId: string; on: PartOfAgenda }

/** An evaluation for who may keep it, held: who does something with it at the same moment waits. */
export async function holdEvaluation(tx: Tx, viewer: Viewer, id: string): Promise<Result<HeldEvaluation, PartFailure>> {
  await tx.$queryRaw`SELECT FROM "Evaluation" WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.evaluation.findUnique({ where: { id } })
  if (!row) return failed('not-found')
  const held = await keptBy(tx, viewer, row)
  return held.ok ? ok({ ...held.value, number: row.number, agendaId: row.agendaId, on: partOf(row) }) : held
}

/** The same of a lesson. */
export async function holdLesson(tx: Tx, viewer: Viewer, id: string): Promise<Result<Held, PartFailure>> {
  await tx.$queryRaw`SELECT FROM "Lesson" WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.lesson.findUnique({ where: { id } })
  return row ? keptBy(tx, viewer, row) : failed('not-found')
}

type Row = { agendaId: string; ambitionId: string | null; activityId: string | null; version: number }

const partOf = ({ ambitionId, activityId }: Omit<Row, 'version'>): PartOfAgenda =>
  activityId ? { kind: 'activity', id: activityId } : ambitionId ? { kind: 'ambition', id: ambitionId } : null

async function keptBy(tx: Tx, viewer: Viewer, row: Row): Promise<Result<Held, PartFailure>> {
  const place = await findPartPlace(tx, viewer, { agendaId: row.agendaId, on: partOf(row) })
  return place.ok ? ok({ regionId: place.value.regionId, version: row.version }) : place
}
