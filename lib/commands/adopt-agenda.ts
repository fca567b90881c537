import 'server-only'
import { carryFigures } from '@/lib/commands/carry-figures'
import { nextNumber } from '@/lib/commands/next-number'
import { changeStructure, openLog, type HeldAgenda, type StructureFailure } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'
import type { DecisionText } from '@/lib/domain/decisions'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { findNamesInAgenda } from '@/lib/queries/public-texts'

export type AdoptAgendaFailure =
  StructureFailure | 'stale' | 'not-draft' | 'empty' | 'decision-needed' | 'predecessor-reporting' | 'names-unseen'

/** The decision of the board: one that was recorded already, or as it is written down now. */
type AdoptionDecision = { id: string } | DecisionText

/** `hasLooked`: at who is named in what goes public. */
type Adoption = { agendaId: string; version: number; decision: AdoptionDecision; hasLooked?: boolean; now: Date }

/** Makes a draft the agenda of the region. The version before it closes: it stays readable and changes no more. */
export function adoptAgenda(viewer: Viewer, adoption: Adoption): Promise<Result<null, AdoptAgendaFailure>> {
  const { agendaId, version, decision, hasLooked, now } = adoption
  const act = { event: 'agenda.adopted', agendaId, now, atMost: 60_000 }
  return changeStructure<null, AdoptAgendaFailure>(viewer, act, async (tx, agenda, log) => {
    if (agenda.status !== 'draft') return failed('not-draft')
    if (agenda.version !== version) return failed('stale')
    if ((await tx.activity.count({ where: { agendaId } })) === 0) return failed('empty')
    const before = await findPredecessor(tx, agenda)
    if (before?.status === 'adopted' && (await isReporting(tx, before.id, now))) return failed('predecessor-reporting')
    if (!hasLooked && (await findNamesInAgenda(tx, agendaId)).length > 0) return failed('names-unseen')
    const adoptionDecisionId =
      'id' in decision ? await findDecision(tx, agenda, decision.id) : await recordAdoption(tx, viewer, agenda, decision, now)
    if (!adoptionDecisionId) return failed('decision-needed')

    await log('adopted', `Agenda ${agenda.title}`)
    await tx.agenda.update({
      where: { id: agendaId },
      data: { status: 'adopted', adoptionDecisionId, version: { increment: 1 } },
      select: { id: true },
    })
    await carryFigures(tx, agendaId, now)
    if (before?.status === 'adopted') {
      await openLog(tx, viewer, before, { action: 'closed', subject: `Agenda ${before.title}`, now })
      await tx.agenda.update({ where: { id: before.id }, data: { status: 'closed', version: { increment: 1 } }, select: { id: true } })
    }
    return ok(null)
  })
}

const findPredecessor = async (
  tx: Tx,
  { predecessorId }: HeldAgenda,
): Promise<Pick<HeldAgenda, 'id' | 'regionId' | 'status' | 'title'> | null> =>
  predecessorId === null
    ? null
    : tx.agenda.findUnique({ where: { id: predecessorId }, select: { id: true, regionId: true, status: true, title: true } })

const isReporting = async (tx: Tx, agendaId: string, now: Date): Promise<boolean> => {
  const today = new Date(dutchDate(now))
  return (await tx.reportingPeriod.count({ where: { agendaId, opensOn: { lte: today }, closesOn: { gte: today } } })) > 0
}

async function findDecision(tx: Tx, { regionId }: HeldAgenda, id: string): Promise<string | null> {
  const decision = await tx.decision.findFirst({ where: { id, regionId, outcome: { not: 'deferred' } }, select: { id: true } })
  return decision?.id ?? null
}

async function recordAdoption(
  tx: Tx,
  viewer: Viewer,
  { id: agendaId, regionId }: HeldAgenda,
  decision: DecisionText,
  now: Date,
): Promise<string> {
  const { id } = await tx.decision.create({
    data: {
      ...{ ...decision, decidedOn: new Date(decision.decidedOn), agendaId, regionId },
      number: await nextNumber(tx, 'Decision', regionId),
      ...{ recordedById: viewer.userId!, recordedFunction: viewer.function, recordedAt: now },
    },
    select: { id: true },
  })
  return id
}
