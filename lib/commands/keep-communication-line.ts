import 'server-only'
import { write, type Tx } from '@/lib/db/transaction'
import type { CommunicationText } from '@/lib/domain/communication'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepCommunication, canSeeCommunication } from '@/lib/policy/communication-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepCommunicationFailure = 'not-found' | 'not-allowed' | 'stale' | 'name-taken'

type Kept = {
  agendaId: string
  /** Null: a new one. */ changes: { id: string; version: number } | null
  text: CommunicationText
}

/** Adds a line of communication to an agenda, or changes one. 'stale': a colleague changed it or took it away after that version. */
export function keepCommunicationLine(viewer: Viewer, { agendaId, changes, text }: Kept): Promise<Result<null, KeepCommunicationFailure>> {
  const event = changes ? 'communication.changed' : 'communication.added'
  return write(viewer, event, { table: 'Agenda', id: agendaId }, async (tx): Promise<Result<null, KeepCommunicationFailure>> => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeCommunication(viewer, agenda.regionId)) return failed('not-found')
    const { regionId } = agenda
    if (!canKeepCommunication(viewer, { regionId, agendaStatus: agenda.status })) return failed('not-allowed')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`CommunicationLine ${agendaId}`}, 0))`
    const others = { agendaId, id: { not: changes?.id } }
    if ((await tx.communicationLine.count({ where: { ...others, name: text.name } })) > 0) return failed('name-taken')
    if (!changes) return ok(await add(tx, { regionId, agendaId, ...text }))
    const changed = await tx.communicationLine.updateMany({ where: { ...changes, agendaId }, data: { ...text, version: { increment: 1 } } })
    return changed.count === 0 ? failed('stale') : ok(null)
  })
}

async function add(tx: Tx, line: CommunicationText & { regionId: string; agendaId: string }): Promise<null> {
  const last = await tx.communicationLine.aggregate({ where: { agendaId: line.agendaId }, _max: { number: true } })
  await tx.communicationLine.create({ data: { ...line, number: (last._max.number ?? 0) + 1 }, select: { id: true } })
  return null
}
