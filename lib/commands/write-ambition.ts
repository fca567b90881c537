import 'server-only'
import { saveAmbition, setThemes, type AmbitionOwn } from '@/lib/commands/save-ambition'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { activityIds, setLinks, setReferences, setThreads } from '@/lib/commands/structure-parts'
import { named } from '@/lib/domain/structure'
import type { LinkLine, ReferenceLine } from '@/lib/domain/structure-lines'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AmbitionFields = AmbitionOwn & {
  themeIds: string[]
  references: ReferenceLine[]
  links: LinkLine[]
  /** Ambitions of the version before that it comes from. */
  fromIds: string[]
}

export type WriteAmbitionFailure = StructureFailure | 'stale' | 'number-taken' | 'unknown-reference'

type Written = { agendaId: string; ambition: { id: string; version: number } | null; fields: AmbitionFields; now: Date }

/** Adds an ambition at the end of an agenda, or changes one. Gives its number. */
export function writeAmbition(viewer: Viewer, { agendaId, ambition, fields, now }: Written): Promise<Result<string, WriteAmbitionFailure>> {
  const event = ambition ? 'ambition.changed' : 'ambition.added'
  return changeStructure<string, WriteAmbitionFailure>(viewer, { event, agendaId, now }, async (tx, agenda, log) => {
    const existing = ambition && (await tx.ambition.findFirst({ where: { id: ambition.id, agendaId } }))
    if (ambition && !existing) return failed('not-found')
    if (ambition && existing?.version !== ambition.version) return failed('stale')
    const { number } = fields
    if (await tx.ambition.findFirst({ where: { agendaId, number, id: { not: existing?.id } }, select: { id: true } }))
      return failed('number-taken')
    const targets = await activityIds(
      tx,
      agendaId,
      fields.references.map(({ code }) => code),
    )
    if (!targets) return failed('unknown-reference')

    const { ambitionTerm } = await tx.agenda.findUniqueOrThrow({ where: { id: agendaId }, select: { ambitionTerm: true } })
    await log(existing ? 'changed' : 'added', named(ambitionTerm, number, fields.title))
    const id = await saveAmbition(tx, agenda, existing?.id ?? null, fields)
    await setThemes(tx, agenda, id, fields.themeIds)
    await setReferences(tx, agenda, { ambitionId: id, resultId: null, fromId: null }, fields.references, targets)
    await setLinks(tx, agenda, { ambitionId: id, activityId: null }, fields.links)
    await setThreads(tx, agenda, 'Ambition', { toId: id, fromIds: fields.fromIds })
    return ok(number)
  })
}
