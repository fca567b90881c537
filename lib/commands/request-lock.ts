import 'server-only'
import { holdReport, type FoundReport } from '@/lib/commands/report-lock'
import type { Tx } from '@/lib/db/transaction'
import type { RequestKind } from '@/lib/domain/decisions'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canCompileReport } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RequestText = {
  kind: RequestKind
  title: string
  proposal: string
  /** Null: about the agenda as a whole. */
  ambitionId: string | null
}

export type RequestFailure = 'not-found' | 'not-allowed' | 'not-concept'

/** The report, held, where the viewer may say what it asks of the board. */
export async function holdForRequests(tx: Tx, viewer: Viewer, reportId: string): Promise<Result<FoundReport, RequestFailure>> {
  const report = await holdReport(tx, reportId)
  if (!report) return failed('not-found')
  if (!canCompileReport(viewer, report.regionId)) return failed('not-allowed')
  return report.status === 'concept' ? ok(report) : failed('not-concept')
}

export const isOfAgenda = async (tx: Tx, ambitionId: string | null, agendaId: string): Promise<boolean> =>
  ambitionId === null || (await tx.ambition.count({ where: { id: ambitionId, agendaId } })) > 0
