import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { AgendaPlaces } from '@/lib/domain/agenda-places'

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
