import 'server-only'
import { holdForRequests, isOfAgenda, type RequestFailure, type RequestText } from '@/lib/commands/request-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeDecisionRequestFailure = RequestFailure | 'stale'

/**
 * What a report asks of the board, in other words. What came from a result or an activity stays with its ambition.
 * 'stale': somebody else changed it after `version`.
 */
export function changeDecisionRequest(
  viewer: Viewer,
  input: { reportId: string; requestId: string; version: number; request: RequestText },
): Promise<Result<null, ChangeDecisionRequestFailure>> {
  return write(
    viewer,
    'request.changed',
    { table: 'Report', id: input.reportId },
    async (tx): Promise<Result<null, ChangeDecisionRequestFailure>> => {
      const report = await holdForRequests(tx, viewer, input.reportId)
      if (!report.ok) return report
      const where = { id: input.requestId, reportId: input.reportId }
      const found = await tx.decisionRequest.findFirst({ where, select: { resultId: true, activityId: true } })
      const { kind, title, proposal, ambitionId } = input.request
      if (!found || !(await isOfAgenda(tx, ambitionId, report.value.agendaId))) return failed('not-found')

      const isFree = found.resultId === null && found.activityId === null
      const written = await tx.decisionRequest.updateMany({
        where: { ...where, version: input.version },
        data: { kind, title, proposal, ...(isFree ? { ambitionId } : {}), version: { increment: 1 } },
      })
      return written.count === 0 ? failed('stale') : ok(null)
    },
  )
}
