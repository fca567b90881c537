import 'server-only'
import { holdImport, holdKpis, importTakesAtMost, rowsAtOnce, type HoldImportFailure } from '@/lib/commands/import-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { changesIn, countsOf, type ImportCounts } from '@/lib/imports/import-preview'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { listImportKpis, previewNow, readContent, type StoredImport } from '@/lib/queries/import-source'

export type ImportFiguresFailure = HoldImportFailure | 'not-mapped' | 'nothing-to-import' | 'changed-meanwhile'

/** `seen`: the counts of the preview that somebody said yes to. */
type Import = { importId: string; version: number; seen: Pick<ImportCounts, 'new' | 'changed'>; now: Date }

/**
 * Imports what is new and changed in a waiting file, all of it or none; gives the counts. As with a correction by hand, a changed figure has to be
 * checked again and what was there is kept. 'changed-meanwhile': it would no longer do what was shown.
 */
export function importFigures(
  viewer: Viewer,
  { importId, version, seen, now }: Import,
): Promise<Result<ImportCounts, ImportFiguresFailure>> {
  const work = async (tx: Tx): Promise<Result<ImportCounts, ImportFiguresFailure>> => {
    const held = await holdImport(tx, viewer, { importId, version, status: 'pending' })
    if (!held.ok) return held
    const file = await readContent(tx, importId)
    const { mapping, regionId, agendaId } = held.value
    if (mapping === null || file === null) return failed('not-mapped')
    await holdKpis(tx, Object.values(mapping.kpiOf))
    const rows = await previewNow(tx, { regionId, file, mapping, kpis: await listImportKpis(tx, agendaId) })
    const counts = countsOf(rows)
    if (counts.new !== seen.new || counts.changed !== seen.changed) return failed('changed-meanwhile')
    const changes = changesIn(rows)
    if (changes.length === 0) return failed('nothing-to-import')

    for (let start = 0; start < changes.length; start += rowsAtOnce) {
      const given = changes.slice(start, start + rowsAtOnce).map(({ cell, value, status }) => ({ ...cell, value, status }))
      await writeFigures(tx, { given: JSON.stringify(given), of: held.value, viewer, now })
    }
    await tx.importContent.delete({ where: { importId } })
    await tx.measurementImport.update({
      where: { id: importId },
      data: { status: 'imported', counts, importedAt: now, version: { increment: 1 } },
    })
    return ok(counts)
  }
  return write(viewer, 'import.imported', { table: 'MeasurementImport', id: importId }, work, { atMost: importTakesAtMost })
}

type Written = { given: string; of: StoredImport; viewer: Viewer; now: Date }

// All parts of one statement see the figures as they were before it.
const writeFigures = (tx: Tx, { given, of, viewer, now }: Written) => tx.$executeRaw`
  WITH given AS (
    SELECT * FROM jsonb_to_recordset(${given}::jsonb)
      AS g("kpiId" uuid, "municipalityId" uuid, "referenceAreaId" uuid, "breakdownId" uuid, period text, value numeric, status "ValueStatus")
  ), written AS (
    INSERT INTO "Measurement" AS m (id, "regionId", "kpiId", "municipalityId", "referenceAreaId", "breakdownId", period, value, status, source, "sourceTable",
                                    "enteredById", "enteredFunction", "enteredAt")
    SELECT gen_random_uuid(), ${of.regionId}::uuid, "kpiId", "municipalityId", "referenceAreaId", "breakdownId", period, value, status,
           ${of.source}, ${of.sourceTable}, ${viewer.userId}::uuid, ${viewer.function}, ${now} FROM given
    ON CONFLICT ("kpiId", period, "municipalityId", "referenceAreaId", "breakdownId") DO UPDATE
       SET value = EXCLUDED.value, numerator = NULL, denominator = NULL, status = EXCLUDED.status, stage = 'entered', source = EXCLUDED.source,
           "sourceTable" = EXCLUDED."sourceTable", "enteredById" = EXCLUDED."enteredById", "enteredFunction" = EXCLUDED."enteredFunction",
           "enteredAt" = EXCLUDED."enteredAt", "checkedById" = NULL, "checkedFunction" = NULL, "checkedAt" = NULL, version = m.version + 1
    RETURNING m.*
  )
  INSERT INTO "ImportedChange" ("importId", "regionId", "measurementId", before, after)
  SELECT ${of.id}::uuid, w."regionId", w.id, to_jsonb(b), jsonb_build_object('value', w.value, 'status', w.status, 'version', w.version)
    FROM written w LEFT JOIN "Measurement" b ON b.id = w.id`
