import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { RiskAct, Weighing } from '@/lib/domain/risk'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import { canKeepRisk, type RiskPlace } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'

type HeldRisk = RiskPlace & Weighing & { id: string; isClosed: boolean; version: number }

/** A risk for who may keep it, held: who does something with it at the same moment waits. */
export async function holdRisk(tx: Tx, viewer: Viewer, id: string): Promise<Result<HeldRisk, 'not-found' | 'not-allowed'>> {
  const seen = await findRisk(tx, id)
  if (!seen || !canSeeProgress(viewer, seen.regionId)) return failed('not-found')
  if (!canKeepRisk(viewer, seen)) return failed('not-allowed')
  await tx.$queryRaw`SELECT FROM "Risk" WHERE id = ${id}::uuid FOR UPDATE`
  return ok((await findRisk(tx, id))!)
}

async function findRisk(tx: Tx, id: string): Promise<HeldRisk | null> {
  const [risk] = await tx.$queryRaw<HeldRisk[]>`
    SELECT r.id, r."regionId", r."agendaId", a.status::text AS "agendaStatus", r."ambitionId", r."isConfidential", r.probability, r.size,
           r."closedOn" IS NOT NULL AS "isClosed", r.version
      FROM "Risk" r JOIN "Agenda" a ON a.id = r."agendaId" WHERE r.id = ${id}::uuid`
  return risk ?? null
}

type Step = { act: RiskAct; was: Weighing; is: Weighing; note: string; now: Date }

/** Writes a step under the history of a risk that is held. */
export async function addRiskStep(tx: Tx, viewer: Viewer, risk: { id: string; regionId: string }, { act, was, is, note, now }: Step) {
  const { id: riskId, regionId } = risk
  const number = 1 + (await tx.riskStep.count({ where: { riskId } }))
  await tx.riskStep.create({
    data: {
      ...{ regionId, riskId, number, act, note, probability: is.probability, size: is.size },
      ...{ wasProbability: was.probability, wasSize: was.size },
      ...{ authorId: viewer.userId!, authorFunction: viewer.function, takenAt: now },
    },
  })
}

/** Is it a business model of this agenda? */
export const isModelOf = async (tx: Tx, agendaId: string, modelId: string | null): Promise<boolean> =>
  modelId === null || (await tx.businessModel.count({ where: { id: modelId, agendaId } })) > 0

/** Is it an ambition of this agenda? */
export const isAmbitionOf = async (tx: Tx, agendaId: string, ambitionId: string | null): Promise<boolean> =>
  ambitionId === null || (await tx.ambition.count({ where: { id: ambitionId, agendaId } })) > 0
