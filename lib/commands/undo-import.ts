import 'server-only'
import { holdImport, holdKpis, importTakesAtMost, rowsAtOnce, type HoldImportFailure } from '@/lib/commands/import-lock'
import { holdKpi, publishAnew } from '@/lib/commands/kpi-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** `touched`: figures that somebody corrected, checked or published since. */
export type UndoImportFailure = HoldImportFailure | 'touched'

type Undo = { importId: string; version: number; now: Date }

/**
 * Puts back every figure that an import changed and removes those it brought; gives how many. All of them or none: 'touched' when somebody
 * did something with one of them since (listTouched() says which).
 */
export function undoImport(viewer: Viewer, { importId, version, now }: Undo): Promise<Result<number, UndoImportFailure>> {
  const work = async (tx: Tx): Promise<Result<number, UndoImportFailure>> => {
    const held = await holdImport(tx, viewer, { importId, version, status: 'imported' })
    if (!held.ok) return held
    const { kpiIds } = await changesOf(tx, importId)
    await holdKpis(tx, kpiIds)
    // Read again: who held a KPI until now may have changed a figure.
    const { total, isTouched } = await changesOf(tx, importId)
    if (isTouched) return failed('touched')
    for (let part = await nextPart(tx, importId, null); part.length > 0; part = await nextPart(tx, importId, part.at(-1)!)) {
      await restore(tx, { importId, part, viewer, now })
      await remove(tx, { importId, part })
    }
    // A figure that was published before the import is so again.
    for (const kpiId of kpiIds) await publishAnew(tx, await holdKpi(tx, kpiId), now)
    await tx.measurementImport.update({ where: { id: importId }, data: { status: 'undone', undoneAt: now, version: { increment: 1 } } })
    return ok(total)
  }
  return write(viewer, 'import.undone', { table: 'MeasurementImport', id: importId }, work, { atMost: importTakesAtMost })
}

/** What an import did, in all; `isTouched`: a figure is no longer as the import left it. */
async function changesOf(tx: Tx, importId: string): Promise<{ total: number; kpiIds: string[]; isTouched: boolean }> {
  const [changes] = await tx.$queryRaw<[{ total: number; kpiIds: string[]; isTouched: boolean }]>`
    SELECT count(*)::int AS total, coalesce(array_agg(DISTINCT m."kpiId") FILTER (WHERE m.id IS NOT NULL), '{}') AS "kpiIds",
           coalesce(bool_or(m.version IS DISTINCT FROM (c.after ->> 'version')::int), false) AS "isTouched"
      FROM "ImportedChange" c LEFT JOIN "Measurement" m ON m.id = c."measurementId" WHERE c."importId" = ${importId}::uuid`
  return changes
}

/** The figures for one statement, in the order of their ids, after those that were done. */
async function nextPart(tx: Tx, importId: string, after: string | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "measurementId" AS id FROM "ImportedChange"
     WHERE "importId" = ${importId}::uuid AND (${after}::uuid IS NULL OR "measurementId" > ${after}::uuid)
     ORDER BY "measurementId" LIMIT ${rowsAtOnce}`
  return rows.map(({ id }) => id)
}

type Part = { importId: string; part: readonly string[] }

const restore = (tx: Tx, { importId, part, viewer, now }: Part & { viewer: Viewer; now: Date }) => tx.$executeRaw`
  UPDATE "Measurement" m
     SET value = b.value, numerator = b.numerator, denominator = b.denominator, status = b.status, stage = b.stage, source = b.source,
         "sourceTable" = b."sourceTable", "retrievedOn" = b."retrievedOn", "checkedById" = b."checkedById", "checkedFunction" = b."checkedFunction", "checkedAt" = b."checkedAt",
         "enteredById" = ${viewer.userId}::uuid, "enteredFunction" = ${viewer.function}, "enteredAt" = ${now}, version = m.version + 1
    FROM "ImportedChange" c, jsonb_populate_record(NULL::"Measurement", c.before) b
   WHERE c."importId" = ${importId}::uuid AND c."measurementId" = ANY (${part}::uuid[]) AND c.before IS NOT NULL AND m.id = c."measurementId"`

const remove = (tx: Tx, { importId, part }: Part) => tx.$executeRaw`
  DELETE FROM "Measurement" WHERE id IN (
    SELECT "measurementId" FROM "ImportedChange"
     WHERE "importId" = ${importId}::uuid AND "measurementId" = ANY (${part}::uuid[]) AND before IS NULL)`
