import 'server-only'
import { isOfBoard } from '@/lib/db/board-decision'
import { write } from '@/lib/db/transaction'
import { isReadyFor, kpiStatusAfter, type KpiAct } from '@/lib/domain/kpi-route'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeKpis, canTakeKpiStep } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type TakeKpiStepFailure = 'not-found' | 'not-allowed' | 'stale' | 'not-possible' | 'not-ready' | 'decision-needed'

type Step = {
  kpiId: string
  version: number
  act: KpiAct
  /** Of the board; only for adopting. */ decisionId: string | null
  note: string
  now: Date
}

/** Takes a step with a KPI on its way from proposal to decision. Adopting hangs it on a decision of the board in the same agenda. */
export function takeKpiStep(
  viewer: Viewer,
  { kpiId, version, act, decisionId, note, now }: Step,
): Promise<Result<null, TakeKpiStepFailure>> {
  return write(viewer, `kpi.${pastTense[act]}`, { table: 'Kpi', id: kpiId }, async (tx) => {
    const kpi = await tx.kpi.findUnique({
      where: { id: kpiId },
      select: { regionId: true, agendaId: true, status: true, kind: true, version: true, _count: { select: { definitions: true } } },
    })
    if (!kpi || !canSeeKpis(viewer, kpi.regionId)) return failed('not-found')
    if (!canTakeKpiStep(viewer, kpi.regionId, act)) return failed('not-allowed')
    if (kpi.version !== version) return failed('stale')
    const next = kpiStatusAfter(kpi.status, act)
    if (next === null) return failed('not-possible')
    if (!isReadyFor(act, { kind: kpi.kind, hasDefinition: kpi._count.definitions > 0 })) return failed('not-ready')
    if (act === 'adopt' && !(decisionId && (await isDecisionOf(decisionId, kpi.agendaId)))) return failed('decision-needed')

    const { count } = await tx.kpi.updateMany({
      where: { id: kpiId, version },
      data: {
        ...{ status: next, statusNote: note || null, version: { increment: 1 }, ...(act === 'adopt' && { decisionId }) },
        ...{ sentBackOn: act === 'sendBack' ? new Date(dutchDate(now)) : null, ...(act === 'propose' && { proposedById: viewer.userId }) },
      },
    })
    return count === 1 ? ok(null) : failed('stale')

    async function isDecisionOf(id: string, agendaId: string) {
      const found = await tx.$queryRaw<unknown[]>`
        SELECT FROM "Decision" d WHERE d.id = ${id}::uuid AND d."agendaId" = ${agendaId}::uuid AND d.outcome <> 'deferred' AND ${isOfBoard}`
      return found.length > 0
    }
  })
}

const pastTense: Record<KpiAct, string> = {
  propose: 'proposed',
  advise: 'advised',
  adopt: 'adopted',
  sendBack: 'sent-back',
  withdraw: 'withdrawn',
}
