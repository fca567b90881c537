import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { canKeepEvaluation, canSeeEvaluations } from '@/lib/policy/evaluation-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listEvaluations, type EvaluationRow } from '@/lib/queries/evaluations'
import { listLessons, type LessonRow } from '@/lib/queries/lessons'
import type { AgendaHead, RegionFrame } from '@/lib/queries/region-page'

export type EvaluatedHere = { evaluations: EvaluationRow[]; lessons: LessonRow[]; mayAdd: boolean }
const nothing: EvaluatedHere = { evaluations: [], lessons: [], mayAdd: false }

/** What was evaluated and learned of an activity, or of an ambition with all that is in it. */
export async function findEvaluatedAt(
  tx: Tx,
  viewer: Viewer,
  { region, agenda }: RegionFrame & { agenda: AgendaHead },
  { ambitionId, activityId }: { ambitionId: string; activityId: string | null },
): Promise<EvaluatedHere> {
  if (!canSeeEvaluations(viewer, region.id)) return nothing
  const here = activityId === null ? Prisma.sql`m.id = ${ambitionId}::uuid` : Prisma.sql`x.id = ${activityId}::uuid`
  const [evaluations, lessons] = await Promise.all([listEvaluations(tx, here), listLessons(tx, here)])
  const place = { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status, ambitionId, activityId }
  return { evaluations, lessons, mayAdd: canKeepEvaluation(viewer, place) }
}
