import 'server-only'
import { holdForRequests, type RequestFailure } from '@/lib/commands/request-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveDecisionRequestFailure = RequestFailure | 'stale' | 'treated'

/** The report no longer asks this, and no agenda either. 'stale': somebody else changed it after `version`, so it may be about something else now. */
export function removeDecisionRequest(
  viewer: Viewer,
  input: { reportId: string; requestId: string; version: number },
): Promise<Result<null, RemoveDecisionRequestFailure>> {
  return write(
    viewer,
    'request.removed',
    { table: 'Report', id: input.reportId },
    async (tx): Promise<Result<null, RemoveDecisionRequestFailure>> => {
      const report = await holdForRequests(tx, viewer, input.reportId)
      if (!report.ok) return report
      const where = { id: input.requestId, reportId: input.reportId }
      if ((await tx.decisionRequest.count({ where })) === 0) return failed('not-found')
      // From an agenda to come it goes too; where it was treated, it stays.
      if (await isTreated(tx, input.requestId)) return failed('treated')
      const removed = await tx.decisionRequest.deleteMany({ where: { ...where, version: input.version } })
      return removed.count === 0 ? failed('stale') : ok(null)
    },
  )
}

const isTreated = async (tx: Tx, requestId: string): Promise<boolean> =>
  (await tx.agendaItem.count({
    where: {
      requestId,
      OR: [
        { meeting: { status: { not: 'planned' } } },
        { outcome: { not: '' } },
        { papers: { some: {} } },
        { decisions: { some: {} } },
        { actions: { some: {} } },
        { next: { isNot: null } },
      ],
    },
  })) > 0
