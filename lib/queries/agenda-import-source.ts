import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { Surroundings } from '@/lib/domain/agenda-checks'
import type { AgendaCounts } from '@/lib/domain/agenda-comparison'
import type { GivenAgenda } from '@/lib/domain/agenda-given'
import { unpackedText } from '@/lib/imports/packed'

export type StoredAgendaImport = {
  id: string
  version: number
  regionId: string
  agendaId: string
  fileName: string
  format: 'xlsx' | 'json' | 'table'
  counts: AgendaCounts | null
  createdFunction: string
  createdAt: Date
  importedAt: Date | null
  undoneAt: Date | null
  changeId: string | null
  hasFile: boolean
}

export const listAgendaImports = (tx: Tx, condition: { agendaId: string } | { id: string }) => tx.$queryRaw<StoredAgendaImport[]>`
  SELECT i.id, i.version, i."regionId", i."agendaId", i."fileName", i.format, i.counts, i."createdFunction", i."createdAt", i."changeId",
         c."changedAt" AS "importedAt", u."changedAt" AS "undoneAt", EXISTS (SELECT FROM "AgendaImportContent" f WHERE f."importId" = i.id) AS "hasFile"
    FROM "AgendaImport" i LEFT JOIN "StructureChange" c ON c.id = i."changeId" LEFT JOIN "StructureChange" u ON u."undoesId" = c.id
   WHERE ${'id' in condition ? condition.id : null}::uuid = i.id OR ${'agendaId' in condition ? condition.agendaId : null}::uuid = i."agendaId"
   ORDER BY i."createdAt" DESC LIMIT 50`

/** What waits; null once it was imported or has expired. What is kept was counted by the process that read it, so that it is never large. */
export async function readGiven(tx: Tx, importId: string): Promise<GivenAgenda | null> {
  const [row] = await tx.$queryRaw<
    { content: Uint8Array }[]
  >`SELECT content FROM "AgendaImportContent" WHERE "importId" = ${importId}::uuid`
  return row ? (JSON.parse(unpackedText(row.content)) as GivenAgenda) : null
}

type Around = Record<keyof Surroundings, string[]>

/** What an agenda stands among, as far as a file can clash with it. */
export async function readSurroundings(
  tx: Tx,
  { agendaId, regionId, now }: { agendaId: string; regionId: string; now: Date },
): Promise<Surroundings> {
  const [found] = await tx.$queryRaw<[Around]>`
    SELECT ARRAY(SELECT number FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NOT NULL
                 UNION SELECT m.number || '.' || r.number FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
                        WHERE m."agendaId" = ${agendaId}::uuid AND r."withdrawnOn" IS NOT NULL
                 UNION SELECT code FROM "Activity" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NOT NULL) AS lapsed,
           ARRAY(SELECT x.code FROM "Activity" x WHERE x."agendaId" = ${agendaId}::uuid
                    AND EXISTS (SELECT FROM "ActivityTrack" t WHERE t."activityId" = x.id AND t."lastUpdateId" IS NOT NULL)) AS reported,
           ARRAY(SELECT g.name FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
                  WHERE s."regionId" = ${regionId}::uuid AND ${isMemberOn(dutchDate(now))}) AS municipalities,
           ARRAY(SELECT name FROM "Theme") AS themes,
           ARRAY(SELECT code FROM "SourceDocument" WHERE "regionId" = ${regionId}::uuid AND "agendaId" IS DISTINCT FROM ${agendaId}::uuid) AS "otherDocuments",
           ARRAY(SELECT code FROM "SourceNote" WHERE "regionId" = ${regionId}::uuid AND "agendaId" <> ${agendaId}::uuid) AS "otherNotes",
           ARRAY(SELECT number FROM "Kpi" WHERE "agendaId" = ${agendaId}::uuid) AS kpis`
  return Object.fromEntries(Object.entries(found).map(([name, list]) => [name, new Set(list)])) as unknown as Surroundings
}
import { dutchDate } from '@/lib/kernel/clock'
