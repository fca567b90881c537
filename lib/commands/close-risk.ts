import 'server-only'
import { addRiskStep, holdRisk } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type CloseRiskFailure = 'not-found' | 'not-allowed' | 'stale'

type Closing = { riskId: string; version: number; act: 'closed' | 'reopened'; note: string; now: Date }

/** Closes a risk that no longer is one, or opens it again. 'stale': a colleague did something with it after `version`. */
export function closeRisk(viewer: Viewer, { riskId, version, act, note, now }: Closing): Promise<Result<null, CloseRiskFailure>> {
  return write(viewer, `risk.${act}`, { table: 'Risk', id: riskId }, async (tx) => {
    const held = await holdRisk(tx, viewer, riskId)
    if (!held.ok) return failed(held.failure)
    const risk = held.value
    if (risk.version !== version || risk.isClosed === (act === 'closed')) return failed('stale')
    const closedOn = act === 'closed' ? new Date(dutchDate(now)) : null
    await tx.risk.updateMany({ where: { id: riskId }, data: { closedOn, version: { increment: 1 } } })
    await addRiskStep(tx, viewer, risk, { act, was: risk, is: risk, note, now })
    return ok(null)
  })
}
