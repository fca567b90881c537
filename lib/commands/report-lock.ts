import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { reportEdition } from '@/lib/db/report-edition'
import type { Tx } from '@/lib/db/transaction'
import type { ReportStatus, RouteSettings } from '@/lib/domain/report-route'
import type { BlockPlace } from '@/lib/policy/report-policy'

export type FoundReport = { id: string; regionId: string; agendaId: string; periodId: string; status: ReportStatus; version: number }
export type FoundBlock = FoundReport & { blockId: string; place: BlockPlace }

export type ReportWithRoute = FoundReport & { settings: RouteSettings }

/** A look at the report before something slow; whoever then acts looks again with the lock. */
export const seeReport = (tx: Tx, reportId: string) => findReport(tx, reportId, Prisma.empty)

/** Who takes a step with a report waits for those who are saving a text in it. */
export const lockReport = (tx: Tx, reportId: string) => findReport(tx, reportId, Prisma.sql`FOR UPDATE OF r`)

/** Who saves a text or a decision lets others save theirs, but nobody takes a step with the report meanwhile. */
export const holdReport = (tx: Tx, reportId: string) => findReport(tx, reportId, Prisma.sql`FOR SHARE OF r`)

/** Which texts a locked report has; asked after the lock, because whoever had to wait for it sees the texts of before the wait. */
export async function editionOf(tx: Tx, reportId: string): Promise<string> {
  const [{ edition }] = await tx.$queryRaw<
    [{ edition: string }]
  >`SELECT ${reportEdition} AS edition FROM "Report" r WHERE r.id = ${reportId}::uuid`
  return edition
}

async function findReport(tx: Tx, reportId: string, kept: Prisma.Sql): Promise<ReportWithRoute | null> {
  const [report] = await tx.$queryRaw<ReportWithRoute[]>`
    SELECT r.id, r."regionId", r."agendaId", r."periodId", r.status::text, r.version,
           jsonb_build_object('needsAgreement', g."reportNeedsAgreement", 'needsOffering', g."reportNeedsOffering") AS settings
      FROM "Report" r JOIN "Region" g ON g.id = r."regionId"
     WHERE r.id = ${reportId}::uuid
       ${kept}`
  return report ?? null
}

/** The block with the report held; itself it is locked by the write that compares its version. */
export async function holdBlock(tx: Tx, blockId: string): Promise<FoundBlock | null> {
  const [block] = await tx.$queryRaw<FoundBlock[]>`
    SELECT r.id, r."regionId", r."agendaId", r."periodId", r.status::text, r.version, b.id AS "blockId",
           jsonb_build_object('regionId', r."regionId", 'agendaId', r."agendaId", 'ambitionId', b."ambitionId") AS place
      FROM "ReportBlock" b JOIN "Report" r ON r.id = b."reportId"
     WHERE b.id = ${blockId}::uuid
       FOR SHARE OF r`
  return block ?? null
}
