import 'server-only'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { FoundPart } from '@/lib/commands/structure-part'
import type { Tx } from '@/lib/db/transaction'
import type { Part } from '@/lib/domain/structure'

/** Removes a part with everything under and around it. What reports, figures and decisions hang on it, the database keeps. */
export async function removeFound(tx: Tx, { status }: Pick<HeldAgenda, 'status'>, part: Part, found: FoundPart): Promise<void> {
  if (status === 'draft') await keepKpis(tx, part, found)
  for (const id of found.activityIds) await removeActivity(tx, id)
  await removeAround(tx, part, found)
}

/** In a draft a KPI stays, of the agenda as a whole: it goes on with one that the board adopted, and lapses only when somebody says so. */
const keepKpis = (tx: Tx, { kind, id }: Part, { activityIds, resultIds }: FoundPart) =>
  tx.kpi.updateMany({
    where: {
      OR: [{ activityId: { in: activityIds } }, { resultId: { in: resultIds } }, ...(kind === 'ambition' ? [{ ambitionId: id }] : [])],
    },
    data: { activityId: null, resultId: null, ambitionId: null, version: { increment: 1 } },
  })

async function removeActivity(tx: Tx, id: string) {
  const own = { where: { activityId: id } }
  await tx.activityReference.deleteMany({ where: { OR: [{ targetId: id }, { fromId: id }] } })
  await tx.activityResult.deleteMany(own)
  await tx.activityPhase.deleteMany(own)
  await tx.activityParty.deleteMany(own)
  await tx.agendaLink.deleteMany(own)
  await tx.activityTrack.deleteMany(own)
  await tx.$executeRaw`SELECT app.remove_seats(${id}::uuid)`
  await tx.activityLineage.deleteMany({ where: { toId: id } })
  await tx.activity.deleteMany({ where: { id } })
}

async function removeAround(tx: Tx, { kind, id }: Part, found: FoundPart) {
  await tx.activityReference.deleteMany({ where: { resultId: { in: found.resultIds } } })
  await tx.activityResult.deleteMany({ where: { resultId: { in: found.resultIds } } })
  await tx.result.deleteMany({ where: { id: { in: found.resultIds } } })
  if (kind !== 'ambition') return
  const own = { where: { ambitionId: id } }
  await tx.activityReference.deleteMany(own)
  await tx.agendaLink.deleteMany(own)
  await tx.ambitionTheme.deleteMany(own)
  await tx.$executeRaw`SELECT app.remove_seats(${id}::uuid)`
  await tx.ambitionLineage.deleteMany({ where: { toId: id } })
  await tx.ambition.deleteMany({ where: { id } })
}
