import 'server-only'
import type { HeldAgenda } from '@/lib/commands/structure-lock'
import type { Tx } from '@/lib/db/transaction'

/** What an ambition says of itself. */
export type AmbitionOwn = {
  number: string
  kind: 'ambition' | 'precondition'
  title: string
  aliases: string[]
  goal: string
  nationalLines: string[]
}

/** Adds an ambition at the end, or changes one; gives its id. */
export async function saveAmbition(
  tx: Tx,
  agenda: HeldAgenda,
  id: string | null,
  { number, kind, title, aliases, goal, nationalLines }: AmbitionOwn,
): Promise<string> {
  const data = { number, kind, title, aliases, goal, nationalLines }
  if (id) {
    await tx.ambition.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } })
    return id
  }
  const { _max } = await tx.ambition.aggregate({ where: { agendaId: agenda.id }, _max: { position: true } })
  const own = { regionId: agenda.regionId, agendaId: agenda.id, position: (_max.position ?? 0) + 1 }
  return (await tx.ambition.create({ data: { ...own, ...data }, select: { id: true } })).id
}

export async function setThemes(tx: Tx, { regionId }: HeldAgenda, ambitionId: string, themeIds: readonly string[]) {
  const existing = (await tx.ambitionTheme.findMany({ where: { ambitionId } })).map(({ themeId }) => themeId)
  await tx.ambitionTheme.deleteMany({ where: { ambitionId, themeId: { notIn: [...themeIds] } } })
  const known = await tx.theme.findMany({ where: { id: { in: themeIds.filter((id) => !existing.includes(id)) } }, select: { id: true } })
  for (const { id: themeId } of known) await tx.ambitionTheme.create({ data: { regionId, ambitionId, themeId } })
}
