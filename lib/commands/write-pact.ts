import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeePact, canWritePact } from '@/lib/policy/pact-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type WritePactFailure = 'not-found' | 'not-allowed' | 'stale'

type Written = { agendaId: string; /** The version its writer saw; 0: none. */ seen: number; title: string; text: string; now: Date }

/** Writes down the working agreements of an agenda: a new version, which the aldermen sign anew. 'stale': somebody else wrote one first. */
export function writePact(viewer: Viewer, { agendaId, seen, title, text, now }: Written): Promise<Result<number, WritePactFailure>> {
  return write(viewer, 'pact.written', { table: 'Agenda', id: agendaId }, async (tx): Promise<Result<number, WritePactFailure>> => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeePact(viewer, agenda.regionId)) return failed('not-found')
    if (!canWritePact(viewer, agenda)) return failed('not-allowed')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Pact ${agendaId}`}, 0))`
    if ((await tx.pact.count({ where: { agendaId } })) !== seen) return failed('stale')
    const writer = { writtenById: viewer.userId!, writtenFunction: viewer.function, writtenAt: now }
    await tx.pact.create({ data: { regionId: agenda.regionId, agendaId, number: seen + 1, title, text, ...writer } })
    return ok(seen + 1)
  })
}
