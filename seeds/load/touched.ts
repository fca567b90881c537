import type { Loading } from './save'

/** The rows of a table that people changed since they were loaded, by the trail. */
export async function listTouched({ tx, regionId }: Loading, table: 'BudgetLine' | 'HoursLine' | 'CommunicationLine'): Promise<string[]> {
  const events = await tx.auditEvent.findMany({
    where: { regionId, object: table, actorId: { not: null }, result: 'done' },
    select: { objectId: true },
    distinct: ['objectId'],
  })
  return events.flatMap(({ objectId }) => objectId ?? [])
}
