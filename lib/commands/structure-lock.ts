import 'server-only'
import { write, type Tx } from '@/lib/db/transaction'
import type { StructureAction } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canChangeStructure, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type StructureFailure = 'not-found' | 'not-allowed' | 'agenda-closed'

export type HeldAgenda = {
  id: string
  regionId: string
  status: 'draft' | 'adopted' | 'closed'
  slug: string
  title: string
  version: number
  predecessorId: string | null
}

/** Opens the log for what is changed next: which act, and about what in the words of now ("activiteit 1.2a, Data delen"). */
export type OpenLog = (action: StructureAction, subject: string, undoesId?: string) => Promise<void>

/**
 * write() for the structure of an agenda. Holds the agenda, so that two who change it do so one after the other. The database refuses
 * what is changed before `log` was called, and keeps with it every row before and after.
 */
export function changeStructure<T, F extends string>(
  viewer: Viewer,
  { event, agendaId, now, atMost }: { event: string; agendaId: string; now: Date; atMost?: number },
  work: (tx: Tx, agenda: HeldAgenda, log: OpenLog) => Promise<Result<T, F>>,
): Promise<Result<T, F | StructureFailure>> {
  return write<T, F | StructureFailure>(
    viewer,
    event,
    { table: 'Agenda', id: agendaId },
    async (tx) => {
      const held = await holdStructure(tx, viewer, { agendaId, now })
      return held.ok ? work(tx, held.value.agenda, held.value.log) : held
    },
    { atMost },
  )
}

/** The same within another act: the agenda held for who may change it, and its log still to be opened. */
export async function holdStructure(
  tx: Tx,
  viewer: Viewer,
  { agendaId, now }: { agendaId: string; now: Date },
): Promise<Result<{ agenda: HeldAgenda; log: OpenLog }, StructureFailure>> {
  const held = await holdAgenda(tx, viewer, agendaId)
  if (!held.ok) return held
  const agenda = held.value
  return ok({ agenda, log: (action, subject, undoesId) => openLog(tx, viewer, agenda, { action, subject, undoesId, now }) })
}

async function holdAgenda(tx: Tx, viewer: Viewer, agendaId: string): Promise<Result<HeldAgenda, StructureFailure>> {
  const seen = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
  if (!seen || !canSeeStructure(viewer, seen.regionId)) return failed('not-found')
  if (!canChangeStructure(viewer, seen)) return failed(seen.status === 'closed' ? 'agenda-closed' : 'not-allowed')
  const [agenda] = await tx.$queryRaw<[HeldAgenda]>`
    SELECT id, "regionId", status::text, slug, title, version, "predecessorId" FROM "Agenda" WHERE id = ${agendaId}::uuid FOR UPDATE`
  return agenda.status === 'closed' ? failed('agenda-closed') : ok(agenda)
}

type Logged = { action: StructureAction; subject: string; undoesId?: string; now: Date }

/** For an agenda that this transaction holds, or just made. */
export async function openLog(tx: Tx, viewer: Viewer, agenda: { id: string; regionId: string }, logged: Logged): Promise<void> {
  const { _max } = await tx.structureChange.aggregate({ where: { agendaId: agenda.id }, _max: { number: true } })
  const { id } = await tx.structureChange.create({
    data: {
      ...{ regionId: agenda.regionId, agendaId: agenda.id, number: (_max.number ?? 0) + 1 },
      ...{ action: logged.action, subject: logged.subject.slice(0, 300), undoesId: logged.undoesId ?? null },
      ...{ authorId: viewer.userId, authorFunction: viewer.function, changedAt: logged.now },
    },
    select: { id: true },
  })
  await tx.$executeRaw`SELECT set_config('app.structure_change', ${id}, true)`
}
