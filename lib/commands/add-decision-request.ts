import 'server-only'
import { holdForRequests, isOfAgenda, type RequestFailure, type RequestText } from '@/lib/commands/request-lock'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** What a report asks of the board, after what it asks already. */
export function addDecisionRequest(
  viewer: Viewer,
  input: { reportId: string; request: RequestText },
): Promise<Result<string, RequestFailure>> {
  return write(viewer, 'request.added', { table: 'Report', id: input.reportId }, async (tx) => {
    const report = await holdForRequests(tx, viewer, input.reportId)
    if (!report.ok) return report
    const { kind, title, proposal, ambitionId } = input.request
    if (!(await isOfAgenda(tx, ambitionId, report.value.agendaId))) return failed('not-found')

    const last = await tx.decisionRequest.aggregate({ where: { reportId: input.reportId }, _max: { position: true } })
    const { id } = await tx.decisionRequest.create({
      data: {
        ...{ regionId: report.value.regionId, reportId: input.reportId, position: (last._max.position ?? 0) + 1 },
        ...{ kind, title, proposal, ambitionId },
      },
      select: { id: true },
    })
    return ok(id)
  })
}
