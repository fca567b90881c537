import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import type { BudgetKind, BudgetStatus } from '@/lib/domain/budget'
import { lapseNotice, lapseOf } from '@/lib/domain/budget-lapse'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'

export type BudgetRow = {
  id: string
  /** Its number in addresses. */
  position: number
  kind: BudgetKind
  title: string
  source: string
  year: number
  untilYear: number | null
  amountCents: bigint | null
  amountPrinted: string | null
  status: BudgetStatus
  /** With what people wrote down since; for a reader only what the document says. */
  spentCents: bigint
  /** What was spent on its parts, in the same way. */
  partsSpentCents: bigint
  /** What the document says was spent. */
  spentInDocument: bigint | null
  lapsesOn: DateString | null
  withdrawnOn: DateString | null
  withdrawnReason: string | null
  /** A part of the line before it, which counts in that one. */
  isPart: boolean
  parentId: string | null
  wholeLapsesOn: DateString | null
  /** That line. */
  whole: { position: number; title: string } | null
  ambitionId: string | null
  ambitionNumber: string | null
  version: number
  /** The line or what was spent of it; else who took its last step. Null for readers. */ touched: LastTouch
}

const touchedLine = Prisma.sql`coalesce(
  ${lastTouchOfAll(Prisma.sql`SELECT 'BudgetLine', b.id UNION ALL ${touchedRows('BudgetStep', Prisma.sql`"lineId" = b.id`)}`)},
  (SELECT jsonb_build_object('on', (t."takenAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'by', coalesce(u.name, 'voormalig medewerker'))
     FROM "BudgetStep" t LEFT JOIN "User" u ON u.id = t."authorId" WHERE t."lineId" = b.id ORDER BY t.number DESC LIMIT 1))`

/** Lines of the budget; those that lapsed come last, and are left out for readers. `until`: what was spent up to and including that day. */
export const listBudgetLines = (
  tx: Tx,
  { where, seesProgress, until }: { where: Prisma.Sql; seesProgress: boolean; until?: DateString },
) => {
  const isCounted = Prisma.sql`${seesProgress} AND ${until === undefined ? Prisma.sql`true` : Prisma.sql`"spentOn" <= ${until}::date`}`
  return tx.$queryRaw<BudgetRow[]>`
  SELECT b.id, b.position, b.kind::text, b.title, b.source, b.year, b."untilYear", b."amountCents", b."amountPrinted", b.status::text,
         coalesce(b."spentCents", 0) + coalesce(s.spent, 0)::bigint AS "spentCents", coalesce(d.spent, 0)::bigint AS "partsSpentCents",
         b."spentCents" AS "spentInDocument", b."lapsesOn"::text, p."lapsesOn"::text AS "wholeLapsesOn",
         b."withdrawnOn"::text, b."withdrawnReason", b."parentId" IS NOT NULL AS "isPart", b."parentId",
         CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('position', p.position, 'title', p.title) END AS whole, b."ambitionId", m.number AS "ambitionNumber", b.version,
         CASE WHEN ${seesProgress} THEN ${touchedLine} END AS touched
    FROM "BudgetLine" b LEFT JOIN "Ambition" m ON m.id = b."ambitionId" LEFT JOIN "BudgetLine" p ON p.id = b."parentId"
    LEFT JOIN LATERAL (SELECT sum("spentCents") AS spent FROM "BudgetStep" WHERE "lineId" = b.id AND ${isCounted}) s ON true
    LEFT JOIN LATERAL (SELECT sum(coalesce(c."spentCents", 0) + coalesce((SELECT sum("spentCents") FROM "BudgetStep" WHERE "lineId" = c.id AND ${isCounted}), 0)) AS spent
                         FROM "BudgetLine" c WHERE c."parentId" = b.id) d ON true
   WHERE ${where} AND (b."withdrawnOn" IS NULL OR ${seesProgress})
   ORDER BY b."withdrawnOn" IS NOT NULL, b.kind, b.year, coalesce(p.position, b.position), b."parentId" IS NOT NULL, b.position`
}

type Ahead = { today: DateString; /** Not just soon: until then. */ until?: DateString }

/** Money of an agenda that is still there and soon will not be, what goes first first. */
export async function listLapsing(tx: Tx, agendaId: string, { today, until = addDays(today, lapseNotice) }: Ahead): Promise<BudgetRow[]> {
  const where = Prisma.sql`b."agendaId" = ${agendaId}::uuid AND b."lapsesOn" BETWEEN ${today}::date AND ${until}::date`
  const lines = await listBudgetLines(tx, { where, seesProgress: true })
  return lines.filter((line) => lapseOf(line, line.lapsesOn!) !== null).sort((one, other) => (one.lapsesOn! < other.lapsesOn! ? -1 : 1))
}
