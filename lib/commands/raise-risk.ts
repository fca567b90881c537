import 'server-only'
import { addRiskStep, isAmbitionOf, isModelOf } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { RiskText } from '@/lib/domain/risk'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepRisk, canKeepSomeRisk } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RaiseRiskFailure = 'not-found' | 'not-allowed' | 'not-of-whole' | 'ambition-not-found' | 'model-not-found'

type Raised = { agendaId: string; text: RiskText; note: string; now: Date }

/** Writes down what could go wrong or turn out well, and gives its number in the agenda. 'not-of-whole': the viewer keeps those of his own ambitions. */
export function raiseRisk(viewer: Viewer, { agendaId, text, note, now }: Raised): Promise<Result<number, RaiseRiskFailure>> {
  return write(viewer, 'risk.raised', { table: 'Agenda', id: agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeProgress(viewer, agenda.regionId)) return failed('not-found')
    const { ambitionId, isConfidential, probability, size } = text
    const place = { regionId: agenda.regionId, agendaId, agendaStatus: agenda.status, ambitionId, isConfidential }
    if (!canKeepRisk(viewer, place)) return failed(ambitionId === null && canKeepSomeRisk(viewer, place) ? 'not-of-whole' : 'not-allowed')
    if (!(await isAmbitionOf(tx, agendaId, ambitionId))) return failed('ambition-not-found')
    if (!(await isModelOf(tx, agendaId, text.businessModelId))) return failed('model-not-found')
    const position = await nextPosition(agendaId)
    const { id } = await tx.risk.create({
      data: { regionId: agenda.regionId, agendaId, position, ...text, raisedById: viewer.userId! },
      select: { id: true },
    })
    const none = { probability: null, size: null }
    await addRiskStep(tx, viewer, { id, regionId: agenda.regionId }, { act: 'raised', was: none, is: { probability, size }, note, now })
    return ok(position)

    // Also those that the viewer may not see have a number.
    async function nextPosition(of: string): Promise<number> {
      const [{ next }] = await tx.$queryRaw<[{ next: number }]>`SELECT app.next_risk_number(${of}::uuid) AS next`
      return next
    }
  })
}
