import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepCommunication, canSeeCommunication } from '@/lib/policy/communication-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveCommunicationFailure = 'not-found' | 'not-allowed' | 'stale'

/** Takes away a line of communication. 'stale': a colleague changed it after `version`. */
export function removeCommunicationLine(
  viewer: Viewer,
  { lineId, version }: { lineId: string; version: number },
): Promise<Result<null, RemoveCommunicationFailure>> {
  return write(
    viewer,
    'communication.removed',
    { table: 'CommunicationLine', id: lineId },
    async (tx): Promise<Result<null, RemoveCommunicationFailure>> => {
      const line = await tx.communicationLine.findUnique({ where: { id: lineId }, include: { agenda: { select: { status: true } } } })
      if (!line || !canSeeCommunication(viewer, line.regionId)) return failed('not-found')
      if (!canKeepCommunication(viewer, { regionId: line.regionId, agendaStatus: line.agenda.status })) return failed('not-allowed')
      const removed = await tx.communicationLine.deleteMany({ where: { id: lineId, version } })
      return removed.count === 0 ? failed('stale') : ok(null)
    },
  )
}
