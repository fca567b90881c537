import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { KpiOn } from '@/lib/domain/kpi'

/** What a KPI hangs on as its columns, with the number of the ambition that this belongs to (null: the agenda as a whole). Null where it is not in the agenda. */
export async function findKpiOn(tx: Tx, agendaId: string, on: KpiOn) {
  const nothing = { ambitionId: null, resultId: null, activityId: null }
  if (on === null) return { columns: nothing, ambition: null }
  const [found] = await tx.$queryRaw<{ ambition: string }[]>`
    SELECT m.number AS ambition FROM "Ambition" m
      LEFT JOIN "Result" r ON r."ambitionId" = m.id AND r.id = ${on.id}::uuid
      LEFT JOIN "Activity" x ON x."ambitionId" = m.id AND x.id = ${on.id}::uuid
     WHERE m."agendaId" = ${agendaId}::uuid
       AND ${on.id}::uuid = CASE ${on.kind} WHEN 'ambition' THEN m.id WHEN 'result' THEN r.id ELSE x.id END`
  return found ? { columns: { ...nothing, [`${on.kind}Id`]: on.id }, ambition: found.ambition } : null
}

export type OrderedKpi = { id: string; number: string; position: number }

/** The KPIs of an agenda in their order. Who gives a number or a place to another one at the same moment waits. */
export async function holdOrder(tx: Tx, agendaId: string): Promise<OrderedKpi[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Kpi ${agendaId}`}, 0))`
  return tx.kpi.findMany({ where: { agendaId }, select: { id: true, number: true, position: true }, orderBy: { position: 'asc' } })
}

/** The position after another KPI (null: before all), free because the later ones make room. */
export async function makeRoom(
  tx: Tx,
  { agendaId, inOrder, after }: { agendaId: string; inOrder: OrderedKpi[]; after: OrderedKpi | null },
) {
  const position = after ? after.position + 1 : (inOrder[0]?.position ?? 1)
  if (inOrder.some((kpi) => kpi.position === position))
    await tx.kpi.updateMany({ where: { agendaId, position: { gte: position } }, data: { position: { increment: 1 } } })
  return position
}
