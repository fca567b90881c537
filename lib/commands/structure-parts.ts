import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { threadsOf, type Link } from '@/lib/domain/lineage'
import type { LinkLine, ReferenceLine } from '@/lib/domain/structure-lines'
import type { HeldAgenda } from '@/lib/commands/structure-lock'

/** Activities stand in the order of the tree: after their ambition and result, steps after their activity. */
export const renumberActivities = (tx: Tx, agendaId: string) => tx.$executeRaw`
  WITH placed AS (
    SELECT x.id, row_number() OVER (ORDER BY m.position, r.position NULLS FIRST, coalesce(p.position, x.position), x."parentId" IS NOT NULL, x.position, x.id)::int AS place
      FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" LEFT JOIN "Result" r ON r.id = x."resultId" LEFT JOIN "Activity" p ON p.id = x."parentId"
     WHERE x."agendaId" = ${agendaId}::uuid)
  UPDATE "Activity" x SET position = placed.place FROM placed WHERE placed.id = x.id AND x.position <> placed.place`

/** The ids of activities by code; null where the agenda doesn't have one of them. */
export async function activityIds(tx: Tx, agendaId: string, codes: readonly string[]): Promise<Map<string, string> | null> {
  const rows = await tx.activity.findMany({ where: { agendaId, code: { in: [...codes] } }, select: { id: true, code: true } })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  return codes.every((code) => ids.has(code)) ? ids : null
}

type Place = { ambitionId: string; resultId: string | null; fromId: string | null }

/** Sets where this place says "zie"; what stays is left as it is, so that the history shows only what changed. */
export async function setReferences(
  tx: Tx,
  agenda: HeldAgenda,
  place: Place,
  lines: readonly ReferenceLine[],
  targets: Map<string, string>,
) {
  const { ambitionId, fromId } = place
  const existing = await tx.activityReference.findMany({
    where: fromId ? { fromId } : { ambitionId, fromId },
    orderBy: { position: 'asc' },
  })
  const same = (row: (typeof existing)[number], line: ReferenceLine) =>
    row.ambitionId === ambitionId &&
    (fromId === null || row.resultId === place.resultId) &&
    row.targetId === targets.get(line.code) &&
    row.printed === line.printed &&
    row.title === line.title &&
    row.text === line.text
  if (existing.length === lines.length && existing.every((row, index) => same(row, lines[index]!))) return
  await tx.activityReference.deleteMany({ where: { id: { in: existing.map(({ id }) => id) } } })
  const { _max } = await tx.activityReference.aggregate({ where: { ambitionId }, _max: { position: true } })
  for (const [index, { code, printed, title, text }] of lines.entries())
    await tx.activityReference.create({
      data: {
        ...{ regionId: agenda.regionId, agendaId: agenda.id, ...place, targetId: targets.get(code)! },
        ...{ position: (_max.position ?? 0) + index + 1, printed, title, text },
      },
    })
}

/** Sets which other agendas this place touches; one that is known here by its title is linked to. */
export async function setLinks(
  tx: Tx,
  agenda: HeldAgenda,
  place: { ambitionId: string | null; activityId: string | null },
  lines: readonly LinkLine[],
) {
  const existing = await tx.agendaLink.findMany({ where: { agendaId: agenda.id, ...place }, orderBy: { position: 'asc' } })
  const isSame = existing.every((row, index) => {
    const line = lines[index]
    return line && row.name === line.name && row.remark === line.remark && row.url === line.url
  })
  if (isSame && existing.length === lines.length) return
  const others = await tx.agenda.findMany({
    where: { title: { in: lines.map(({ name }) => name) }, id: { not: agenda.id } },
    select: { id: true, title: true },
  })
  await tx.agendaLink.deleteMany({ where: { id: { in: existing.map(({ id }) => id) } } })
  for (const [index, line] of lines.entries()) {
    const otherAgendaId = others.find(({ title }) => title === line.name)?.id ?? null
    await tx.agendaLink.create({
      data: { regionId: agenda.regionId, agendaId: agenda.id, ...place, ...line, otherAgendaId, position: index + 1 },
    })
  }
}

/** Where this ambition or activity comes from in the version before; makes the rest of the thread anew. */
export async function setThreads(
  tx: Tx,
  agenda: Pick<HeldAgenda, 'id' | 'regionId' | 'predecessorId'>,
  table: 'Ambition' | 'Activity',
  own: { toId: string; fromIds: readonly string[] } | null,
) {
  if (!agenda.predecessorId) return
  const lineage = Prisma.raw(`"${table}Lineage"`)
  const part = Prisma.raw(`"${table}"`)
  const idsOf = async (agendaId: string) =>
    (await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${part} WHERE "agendaId" = ${agendaId}::uuid ORDER BY position`).map(
      ({ id }) => id,
    )
  const before = await idsOf(agenda.predecessorId)
  const after = await idsOf(agenda.id)
  const known = await tx.$queryRaw<{ kind: string; fromId: string | null; toId: string | null }[]>`
    SELECT kind::text, "fromId", "toId" FROM ${lineage} WHERE "agendaId" = ${agenda.id}::uuid`
  const links: Link[] = known.flatMap(({ fromId, toId }) =>
    fromId && toId && after.includes(toId) && toId !== own?.toId ? [{ fromId, toId }] : [],
  )
  const wanted = threadsOf(
    [...links, ...(own?.fromIds ?? []).filter((id) => before.includes(id)).map((fromId) => ({ fromId, toId: own!.toId }))],
    before,
    after,
  )
  const key = ({ kind, fromId, toId }: (typeof known)[number]) => `${kind} ${fromId} ${toId}`
  const [has, wants] = [new Set(known.map(key)), new Set(wanted.map(key))]
  for (const { fromId, toId } of known.filter((thread) => !wants.has(key(thread))))
    await tx.$executeRaw`DELETE FROM ${lineage} WHERE "agendaId" = ${agenda.id}::uuid AND "fromId" IS NOT DISTINCT FROM ${fromId}::uuid AND "toId" IS NOT DISTINCT FROM ${toId}::uuid`
  for (const { kind, fromId, toId } of wanted.filter((thread) => !has.has(key(thread))))
    await tx.$executeRaw`
      INSERT INTO ${lineage} (id, "regionId", "agendaId", kind, "fromId", "toId")
      VALUES (uuidv7(), ${agenda.regionId}::uuid, ${agenda.id}::uuid, ${kind}::"LineageKind", ${fromId}::uuid, ${toId}::uuid)`
}
