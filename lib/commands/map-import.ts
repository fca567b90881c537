import 'server-only'
import { holdImport, type HoldImportFailure } from '@/lib/commands/import-lock'
import { write } from '@/lib/db/transaction'
import type { ImportMapping } from '@/lib/imports/import-mapping'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { listImportKpis } from '@/lib/queries/import-source'

export type MapImportFailure = HoldImportFailure | 'unknown-kpi'

type Mapped = { importId: string; version: number; mapping: ImportMapping }

/** Says what a waiting file is about; the next file with the same header begins with it. */
export function mapImport(viewer: Viewer, { importId, version, mapping }: Mapped): Promise<Result<null, MapImportFailure>> {
  return write(
    viewer,
    'import.mapped',
    { table: 'MeasurementImport', id: importId },
    async (tx): Promise<Result<null, MapImportFailure>> => {
      const held = await holdImport(tx, viewer, { importId, version, status: 'pending' })
      if (!held.ok) return held
      const known = new Set((await listImportKpis(tx, held.value.agendaId)).map(({ id }) => id))
      if (Object.values(mapping.kpiOf).some((id) => !known.has(id))) return failed('unknown-kpi')
      await tx.measurementImport.update({ where: { id: importId }, data: { mapping, version: { increment: 1 } } })
      return ok(null)
    },
  )
}
