import 'server-only'
import { addRiskStep, holdRisk, isAmbitionOf, isModelOf } from '@/lib/commands/risk-lock'
import { entitledIn } from '@/lib/db/people'
import { write, type Tx } from '@/lib/db/transaction'
import type { RiskText } from '@/lib/domain/risk'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepRisk } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeRiskFailure =
  'not-found' | 'not-allowed' | 'stale' | 'closed' | 'ambition-not-found' | 'model-not-found' | 'owner-not-entitled'

type Changed = { riskId: string; version: number; text: RiskText; note: string; now: Date }

/** Changes what a risk says and how it is weighed. 'stale': a colleague did something with it after `version`. */
export function changeRisk(viewer: Viewer, { riskId, version, text, note, now }: Changed): Promise<Result<null, ChangeRiskFailure>> {
  return write(viewer, 'risk.changed', { table: 'Risk', id: riskId }, async (tx) => {
    const held = await holdRisk(tx, viewer, riskId)
    if (!held.ok) return failed(held.failure)
    const risk = held.value
    if (risk.version !== version) return failed('stale')
    if (risk.isClosed) return failed('closed')
    if (!canKeepRisk(viewer, { ...risk, ambitionId: text.ambitionId, isConfidential: text.isConfidential })) return failed('not-allowed')
    if (!(await isAmbitionOf(tx, risk.agendaId, text.ambitionId))) return failed('ambition-not-found')
    if (!(await isModelOf(tx, risk.agendaId, text.businessModelId))) return failed('model-not-found')
    if (text.isConfidential && !risk.isConfidential && (await isOwnedByOthers(tx, risk))) return failed('owner-not-entitled')
    await tx.risk.updateMany({ where: { id: riskId }, data: { ...text, version: { increment: 1 } } })
    await addRiskStep(tx, viewer, risk, { act: 'changed', was: risk, is: text, note, now })
    return ok(null)
  })
}

/** Whether what is to be done waits for somebody who would no longer see it. */
async function isOwnedByOthers(tx: Tx, { id, regionId }: { id: string; regionId: string }): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT FROM "RiskMeasure" WHERE "riskId" = ${id}::uuid AND "doneOn" IS NULL AND "ownerId" IS NOT NULL AND "ownerId" NOT IN (${entitledIn(regionId)})`
  return found.length > 0
}
