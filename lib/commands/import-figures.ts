import 'server-only'
import { holdImport, holdKpis, importTakesAtMost, rowsAtOnce, type HoldImportFailure } from '@/lib/commands/import-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { changesApart } from '@/lib/imports/import-apart'
import { unpackedText } from '@/lib/imports/packed'
import type { ImportCounts } from '@/lib/imports/import-preview'
import type { ImportProgress } from '@/lib/imports/import-progress'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { dutchDate } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { readCompared, type StoredImport } from '@/lib/queries/import-source'

export type ImportFiguresFailure = HoldImportFailure | 'expired' | 'not-mapped' | 'nothing-to-import' | 'changed-meanwhile'

/** `seen`: the counts of the preview that somebody said yes to. */
type Import = { importId: string; version: number; seen: Pick<ImportCounts, 'new' | 'changed'>; now: Date }

/**
 * Imports what is new and changed in a waiting file, all of it or none; gives the counts. As with a correction by hand, a changed figure has to be
 * checked again and what was there is kept. 'changed-meanwhile': it would no longer do what was shown.
 */
export function importFigures(
  viewer: Viewer,
  { importId, version, seen, now }: Import,
  onStep: (progress: ImportProgress) => void = () => undefined,
): Promise<Result<ImportCounts, ImportFiguresFailure>> {
  const work = async (tx: Tx): Promise<Result<ImportCounts, ImportFiguresFailure>> => {
    const held = await holdImport(tx, viewer, { importId, version, status: 'pending' })
    if (!held.ok) return held
    const { mapping } = held.value
    if (mapping === null) return failed('not-mapped')
    onStep({ step: 'compare' })
    await holdKpis(tx, Object.values(mapping.kpiOf))
    const compared = await readCompared(tx, held.value, dutchDate(now))
    if (compared === null) return failed('expired')
    const { counts, parts } = await changesApart(compared, rowsAtOnce)
    if (counts.new !== seen.new || counts.changed !== seen.changed) return failed('changed-meanwhile')
    const of = counts.new + counts.changed
    if (of === 0) return failed('nothing-to-import')

    let done = 0
    for (const { changes, size } of parts) {
      onStep({ step: 'write', done, of })
      await writeFigures(tx, { given: unpackedText(changes), of: held.value, viewer, now })
      done += size
    }
    onStep({ step: 'write', done, of })
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
                                    "retrievedOn", "enteredById", "enteredFunction", "enteredAt")
    SELECT gen_random_uuid(), ${of.regionId}::uuid, "kpiId", "municipalityId", "referenceAreaId", "breakdownId", period, value, status,
           ${of.source}, ${of.sourceTable}, ${dutchDate(now)}::date, ${viewer.userId}::uuid, ${viewer.function}, ${now} FROM given
    ON CONFLICT ("kpiId", period, "municipalityId", "referenceAreaId", "breakdownId") DO UPDATE
       SET value = EXCLUDED.value, numerator = NULL, denominator = NULL, status = EXCLUDED.status, stage = 'entered', source = EXCLUDED.source,
           "sourceTable" = EXCLUDED."sourceTable", "retrievedOn" = EXCLUDED."retrievedOn", "enteredById" = EXCLUDED."enteredById", "enteredFunction" = EXCLUDED."enteredFunction",
           "enteredAt" = EXCLUDED."enteredAt", "checkedById" = NULL, "checkedFunction" = NULL, "checkedAt" = NULL, version = m.version + 1
    RETURNING m.*
  )
  INSERT INTO "ImportedChange" ("importId", "regionId", "measurementId", before, after)
  SELECT ${of.id}::uuid, w."regionId", w.id, to_jsonb(b), jsonb_build_object('value', w.value, 'status', w.status, 'version', w.version)
    FROM written w LEFT JOIN "Measurement" b ON b.id = w.id`
