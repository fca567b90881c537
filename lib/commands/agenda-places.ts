import 'server-only'
import type { Tx } from '@/lib/db/transaction'

type ActivityAt = { id: string; ambitionId: string; resultId: string | null; isStep: boolean }
/** Where the parts of an agenda are, by the numbers that a document has. */
export type AgendaPlaces = {
  ambitions: Map<string, string>
  results: Map<string, { id: string; ambitionId: string }>
  activities: Map<string, ActivityAt>
}

export async function findPlaces(tx: Tx, agendaId: string): Promise<AgendaPlaces> {
  const ambitions = await tx.ambition.findMany({ where: { agendaId }, select: { id: true, number: true } })
  const numbers = new Map(ambitions.map(({ id, number }) => [id, number]))
  const results = await tx.result.findMany({ where: { ambition: { agendaId } }, select: { id: true, number: true, ambitionId: true } })
  const activities = await tx.activity.findMany({
    where: { agendaId },
    select: { id: true, code: true, ambitionId: true, resultId: true, parentId: true },
  })
  return {
    ambitions: new Map(ambitions.map(({ id, number }) => [number, id])),
    results: new Map(results.map(({ id, number, ambitionId }) => [`${numbers.get(ambitionId)}.${number}`, { id, ambitionId }])),
    activities: new Map(
      activities.map(({ code, id, ambitionId, resultId, parentId }) => [code, { id, ambitionId, resultId, isStep: parentId !== null }]),
    ),
  }
}

/** What a number or code is of: an ambition first, then a result, then an activity, as where an activity is put by hand. */
export function placeAt({ ambitions, results, activities }: AgendaPlaces, number: string) {
  const ambitionId = ambitions.get(number)
  if (ambitionId) return { ambitionId, resultId: null, activityId: null }
  const result = results.get(number)
  if (result) return { ambitionId: result.ambitionId, resultId: result.id, activityId: null }
  const activity = activities.get(number)!
  return { ambitionId: activity.ambitionId, resultId: activity.resultId, activityId: activity.id }
}
