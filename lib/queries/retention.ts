import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import {
  mayGoOn,
  retainedKinds,
  tallyOf,
  type DestructionStatus,
  type KindTally,
  type LeftReason,
  type RetainedKind,
  type RetainedRow,
} from '@/lib/domain/retention'
import { canJudgeDestructionList, canMakeDestructionList, canSeeRetention } from '@/lib/policy/retention-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type DestructionHead = {
  id: string
  number: number
  status: DestructionStatus
  note: string
  makerId: string
  makerName: string
  makerFunction: string
  madeOn: DateString
  settledName: string | null
  settledFunction: string | null
  settledOn: DateString | null
  settledNote: string
  version: number
  items: number
  destroyed: number
}

export type DestructionRow = RetainedRow & { outcome: 'destroyed' | 'left' | null; leftBecause: LeftReason | null }

type KindOfRegion = KindTally & { kind: RetainedKind }

/** Everything of a region of which a term runs or is over, by the clock of the database; nothing for who doesn't answer for it. */
export async function listRetained(tx: Tx, regionId: string): Promise<{ rows: RetainedRow[]; today: DateString }> {
  const [day] = await tx.$queryRaw<[{ today: DateString }]>`SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS today`
  const rows = await tx.$queryRaw<RetainedRow[]>`
    SELECT kind::text, "objectId", description, "startedOn"::text, "staysBecause" FROM app.retained_in(${regionId}::uuid)`
  return { rows, today: day.today }
}

/** What is kept how long in a region, how much is past its term, and the lists of what was destroyed. Null for who doesn't answer for it. */
export const getRetention = (viewer: Viewer, address: { region: string; now: Date; draftOf: string }) =>
  regionPage(viewer, address, async (tx, { region: { id } }) => {
    if (!canSeeRetention(viewer, id)) return null
    const { rows, today } = await listRetained(tx, id)
    const kinds = retainedKinds.map((kind): KindOfRegion => ({ kind, ...tallyOf(kind, rows, today) }))
    return {
      ...{ kinds, lists: await listDestructions(tx, Prisma.sql`l."regionId" = ${id}::uuid`) },
      ...{ mayMake: canMakeDestructionList(viewer, id), mayGo: mayGoOn(rows, today).length },
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

type ListAddress = { region: string; number: number; now: Date; draftOf?: string }

/** One list, with everything on it; carried out it is the declaration of what was destroyed. Content null where it doesn't exist for the viewer. */
export const getDestructionList = (viewer: Viewer, address: ListAddress) =>
  regionPage(viewer, address, async (tx, { region: { id } }) => {
    if (!canSeeRetention(viewer, id)) return null
    const [list] = await listDestructions(tx, Prisma.sql`l."regionId" = ${id}::uuid AND l.number = ${address.number}::int`)
    if (!list) return null
    const rows = await tx.$queryRaw<DestructionRow[]>`
      SELECT kind::text, "objectId", description, "startedOn"::text, outcome::text, "leftBecause", NULL AS "staysBecause"
        FROM "DestructionItem" i WHERE "listId" = ${list.id}::uuid ORDER BY i.kind, "startedOn", description, "objectId"`
    const isOpen = list.status === 'proposed'
    return {
      ...{ list, rows },
      mayJudge: isOpen && canJudgeDestructionList(viewer, { regionId: id, makerId: list.makerId }),
      mayWithdraw: isOpen && canMakeDestructionList(viewer, id),
      draft: address.draftOf === undefined ? null : await findKeptDraft(tx, viewer, address.draftOf),
    }
  })

/** The number of the oldest list that waits for this person to approve it; null: none. */
export async function findListToJudge(tx: Tx, viewer: Viewer, regionId: string): Promise<number | null> {
  const waiting = await tx.destructionList.findMany({
    where: { regionId, status: 'proposed' },
    select: { number: true, makerId: true },
    orderBy: { number: 'asc' },
  })
  return waiting.find(({ makerId }) => canJudgeDestructionList(viewer, { regionId, makerId }))?.number ?? null
}

const listDestructions = (tx: Tx, condition: Prisma.Sql) => tx.$queryRaw<DestructionHead[]>`
  SELECT l.id, l.number, l.status::text, l.note, l."makerId", m.name AS "makerName", l."makerFunction", (l."madeAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "madeOn",
         s.name AS "settledName", l."settledFunction", (l."settledAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "settledOn", l."settledNote", l.version,
         (SELECT count(*) FROM "DestructionItem" i WHERE i."listId" = l.id)::int AS items,
         (SELECT count(*) FROM "DestructionItem" i WHERE i."listId" = l.id AND i.outcome = 'destroyed')::int AS destroyed
    FROM "DestructionList" l LEFT JOIN "User" m ON m.id = l."makerId" LEFT JOIN "User" s ON s.id = l."settledById"
   WHERE ${condition} ORDER BY l.number DESC`
