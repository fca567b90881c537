import 'server-only'
import { memberOn } from '@/lib/db/membership'
import { write, type Tx } from '@/lib/db/transaction'
import type { BusinessModelText } from '@/lib/domain/business-model'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepBusinessModels, canSeeBusinessModels } from '@/lib/policy/risk-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepBusinessModelFailure = 'not-found' | 'not-allowed' | 'stale' | 'name-taken' | 'municipality-not-found'

type Kept = {
  agendaId: string
  /** Null: a new one. */ changes: { id: string; version: number } | null
  text: BusinessModelText
  now: Date
}

/** Adds a business model to an agenda, or changes one. 'stale': a colleague changed it or took it away after that version. */
export function keepBusinessModel(viewer: Viewer, { agendaId, changes, text, now }: Kept): Promise<Result<null, KeepBusinessModelFailure>> {
  const event = changes ? 'business-model.changed' : 'business-model.added'
  return write(viewer, event, { table: 'Agenda', id: agendaId }, async (tx): Promise<Result<null, KeepBusinessModelFailure>> => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeBusinessModels(viewer, agenda.regionId)) return failed('not-found')
    const { regionId } = agenda
    if (!canKeepBusinessModels(viewer, { regionId, agendaStatus: agenda.status })) return failed('not-allowed')
    const { municipalityIds, ...said } = text
    const isMember = { regionId, municipalityId: { in: municipalityIds }, ...memberOn(dutchDate(now)) }
    if ((await tx.regionMembership.count({ where: isMember })) < municipalityIds.length) return failed('municipality-not-found')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`BusinessModel ${agendaId}`}, 0))`
    const others = { agendaId, id: { not: changes?.id } }
    if ((await tx.businessModel.count({ where: { ...others, name: said.name } })) > 0) return failed('name-taken')
    const modelId = changes ? await change(tx, agendaId, changes, said) : await add(tx, { regionId, agendaId, ...said })
    if (modelId === null) return failed('stale')
    await tx.businessModelMunicipality.deleteMany({ where: { modelId, municipalityId: { notIn: municipalityIds } } })
    await tx.businessModelMunicipality.createMany({
      data: municipalityIds.map((municipalityId) => ({ regionId, modelId, municipalityId })),
      skipDuplicates: true,
    })
    return ok(null)
  })
}

type Said = Omit<BusinessModelText, 'municipalityIds'>

async function add(tx: Tx, model: Said & { regionId: string; agendaId: string }): Promise<string> {
  const last = await tx.businessModel.aggregate({ where: { agendaId: model.agendaId }, _max: { number: true } })
  const { id } = await tx.businessModel.create({ data: { ...model, number: (last._max.number ?? 0) + 1 }, select: { id: true } })
  return id
}

async function change(tx: Tx, agendaId: string, { id, version }: { id: string; version: number }, said: Said): Promise<string | null> {
  const changed = await tx.businessModel.updateMany({ where: { id, agendaId, version }, data: { ...said, version: { increment: 1 } } })
  return changed.count === 0 ? null : id
}
