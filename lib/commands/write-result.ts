import 'server-only'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { named, type LandingKind } from '@/lib/domain/structure'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ResultFields = {
  number: string
  title: string
  awaitsDecision: string | null
  landingKind: LandingKind | null
  landingText: string | null
  landingUrl: string | null
}

export type WriteResultFailure = StructureFailure | 'stale' | 'number-taken' | 'unknown-place'

/** The result that is changed, or the number of the ambition that gets a new one. */
export type ResultPlace = { id: string; version: number } | { under: string }

/** Adds a result at the end of an ambition, or changes one. Gives its number with that of its ambition: "2.1". */
export function writeResult(
  viewer: Viewer,
  { agendaId, place, fields, now }: { agendaId: string; place: ResultPlace; fields: ResultFields; now: Date },
): Promise<Result<string, WriteResultFailure>> {
  const event = 'id' in place ? 'result.changed' : 'result.added'
  return changeStructure<string, WriteResultFailure>(viewer, { event, agendaId, now }, async (tx, agenda, log) => {
    const existing = 'id' in place ? await tx.result.findFirst({ where: { id: place.id, ambition: { agendaId } } }) : null
    if ('id' in place && !existing) return failed('not-found')
    if ('id' in place && existing?.version !== place.version) return failed('stale')
    const ambition = await tx.ambition.findFirst({
      where: 'id' in place ? { id: existing!.ambitionId } : { agendaId, number: place.under },
      select: { id: true, number: true, agenda: { select: { resultTerm: true } } },
    })
    const word = ambition?.agenda.resultTerm
    if (!ambition || !word) return failed('unknown-place')
    const ambitionId = ambition.id
    const { number } = fields
    if (await tx.result.findFirst({ where: { ambitionId, number, id: { not: existing?.id } }, select: { id: true } }))
      return failed('number-taken')

    const whole = `${ambition.number}.${number}`
    await log(existing ? 'changed' : 'added', named(word, whole, fields.title))
    if (existing)
      await tx.result.update({ where: { id: existing.id }, data: { ...fields, version: { increment: 1 } }, select: { id: true } })
    else {
      const { _max } = await tx.result.aggregate({ where: { ambitionId }, _max: { position: true } })
      const own = { regionId: agenda.regionId, ambitionId, position: (_max.position ?? 0) + 1 }
      await tx.result.create({ data: { ...own, ...fields }, select: { id: true } })
    }
    return ok(whole)
  })
}
