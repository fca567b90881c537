import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { KnownArea } from '@/lib/imports/import-areas'
import type { Compared } from '@/lib/imports/import-apart'
import type { ImportMapping } from '@/lib/imports/import-mapping'
import type { ImportCounts, ImportKpi } from '@/lib/imports/import-preview'

export type ImportStatus = 'pending' | 'imported' | 'undone'

export type StoredImport = {
  id: string
  version: number
  regionId: string
  agendaId: string
  fileName: string
  format: string
  source: string
  sourceTable: string | null
  status: ImportStatus
  mapping: ImportMapping | null
  counts: ImportCounts | null
  createdFunction: string
  createdAt: Date
  importedAt: Date | null
  undoneAt: Date | null
  /** A file that waited too long is gone. */
  hasFile: boolean
}

export const listImports = (tx: Tx, condition: { agendaId: string } | { id: string }) => tx.$queryRaw<StoredImport[]>`
  SELECT id, version, "regionId", "agendaId", "fileName", format, source, "sourceTable", status::text, mapping, counts, "createdFunction", "createdAt",
         "importedAt", "undoneAt", EXISTS (SELECT FROM "ImportContent" c WHERE c."importId" = id) AS "hasFile"
    FROM "MeasurementImport"
   WHERE ${'id' in condition ? condition.id : null}::uuid = id OR ${'agendaId' in condition ? condition.agendaId : null}::uuid = "agendaId"
   ORDER BY "createdAt" DESC LIMIT 50`

/** The file that waits, packed; null once it was imported or has expired. */
async function readContent(tx: Tx, importId: string): Promise<Uint8Array | null> {
  const [row] = await tx.$queryRaw<{ content: Uint8Array }[]>`SELECT content FROM "ImportContent" WHERE "importId" = ${importId}::uuid`
  return row?.content ?? null
}

/** The KPIs of an agenda that are still in use. */
export const listImportKpis = (tx: Tx, agendaId: string) => tx.$queryRaw<ImportKpi[]>`
  SELECT k.id, k.number, k.name, k.kind::text,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'label', b.label)) FROM "KpiBreakdown" b WHERE b."kpiId" = k.id), '[]') AS breakdowns
    FROM "Kpi" k WHERE k."agendaId" = ${agendaId}::uuid AND k.status <> 'withdrawn' ORDER BY k.position`

/** A waiting file with what it is laid beside, as it is now; null when there is no file. What is large stays as it comes: only the process that reads opens it. */
export async function readCompared(tx: Tx, { id, regionId, agendaId, mapping }: StoredImport, today: DateString): Promise<Compared | null> {
  const content = await readContent(tx, id)
  if (content === null) return null
  const said = mapping ?? { kpiOf: {}, wide: null }
  const [found] = await tx.$queryRaw<{ stored: string }[]>`
    SELECT coalesce(json_agg(json_build_array("kpiId", "municipalityId", "referenceAreaId", "breakdownId", figures))::text, '[]') AS stored
      FROM (SELECT "kpiId", "municipalityId", "referenceAreaId", "breakdownId",
                   json_agg(json_build_array(period, value::float8, status, numerator IS NOT NULL)) AS figures
              FROM "Measurement" WHERE "kpiId" = ANY (${[...new Set(Object.values(said.kpiOf))]}::uuid[])
             GROUP BY "kpiId", "municipalityId", "referenceAreaId", "breakdownId") line`
  return {
    content,
    mapping: said,
    kpis: await listImportKpis(tx, agendaId),
    areas: await listAreas(tx, regionId, today),
    stored: found!.stored,
  }
}

const listAreas = (tx: Tx, regionId: string, today: DateString) => tx.$queryRaw<KnownArea[]>`
  SELECT g."cbsCode" AS code, g.name, g.id AS "municipalityId", NULL::uuid AS "referenceAreaId"
    FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
   WHERE s."regionId" = ${regionId}::uuid AND ${isMemberOn(today)}
  UNION ALL
  SELECT r."cbsCode", n.name, NULL, NULL
    FROM "Region" r, unnest(ARRAY[r.name, 'Regio', 'Regio als geheel', 'Totaal regio']) AS n(name) WHERE r.id = ${regionId}::uuid
  UNION ALL
  SELECT a.code, a.name, NULL, a.id FROM "ReferenceArea" a
   WHERE NOT EXISTS (SELECT FROM "Municipality" g JOIN "RegionMembership" s ON s."municipalityId" = g.id
                      WHERE g."cbsCode" = a.code AND s."regionId" = ${regionId}::uuid AND ${isMemberOn(today)})
     AND NOT EXISTS (SELECT FROM "Region" r WHERE r.id = ${regionId}::uuid AND r."cbsCode" = a.code)`

/** The mapping that somebody last gave a file with this header, in this region. */
export async function rememberedMapping(tx: Tx, { regionId, header }: { regionId: string; header: string }): Promise<ImportMapping | null> {
  const [row] = await tx.$queryRaw<{ mapping: ImportMapping }[]>`
    SELECT mapping FROM "MeasurementImport" WHERE "regionId" = ${regionId}::uuid AND header = ${header} AND mapping IS NOT NULL
     ORDER BY "createdAt" DESC LIMIT 1`
  return row?.mapping ?? null
}
