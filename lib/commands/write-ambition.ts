import 'server-only'
import { changeStructure, type HeldAgenda, type StructureFailure } from '@/lib/commands/structure-lock'
import { activityIds, setLinks, setReferences, setThreads } from '@/lib/commands/structure-parts'
import type { Tx } from '@/lib/db/transaction'
import { named } from '@/lib/domain/structure'
import type { LinkLine, ReferenceLine } from '@/lib/domain/structure-lines'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AmbitionFields = {
  number: string
  kind: 'ambition' | 'precondition'
  title: string
  aliases: string[]
  goal: string
  nationalLines: string[]
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
    const id = await save(tx, agenda, existing?.id ?? null, fields)
    await setThemes(tx, agenda, id, fields.themeIds)
    await setReferences(tx, agenda, { ambitionId: id, resultId: null, fromId: null }, fields.references, targets)
    await setLinks(tx, agenda, { ambitionId: id, activityId: null }, fields.links)
    await setThreads(tx, agenda, 'Ambition', { toId: id, fromIds: fields.fromIds })
    return ok(number)
  })
}

async function save(tx: Tx, agenda: HeldAgenda, id: string | null, { number, kind, title, aliases, goal, nationalLines }: AmbitionFields) {
  const data = { number, kind, title, aliases, goal, nationalLines }
  if (id) {
    await tx.ambition.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
    return id
  }
  const { _max } = await tx.ambition.aggregate({ where: { agendaId: agenda.id }, _max: { position: true } })
  const own = { regionId: agenda.regionId, agendaId: agenda.id, position: (_max.position ?? 0) + 1 }
  return (await tx.ambition.create({ data: { ...own, ...data }, select: { id: true } })).id
}

async function setThemes(tx: Tx, { regionId }: HeldAgenda, ambitionId: string, themeIds: readonly string[]) {
  const existing = (await tx.ambitionTheme.findMany({ where: { ambitionId } })).map(({ themeId }) => themeId)
  await tx.ambitionTheme.deleteMany({ where: { ambitionId, themeId: { notIn: [...themeIds] } } })
  const known = await tx.theme.findMany({ where: { id: { in: themeIds.filter((id) => !existing.includes(id)) } }, select: { id: true } })
  for (const { id: themeId } of known) await tx.ambitionTheme.create({ data: { regionId, ambitionId, themeId } })
}
