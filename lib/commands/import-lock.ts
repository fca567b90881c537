import 'server-only'
import { keepThreshold } from '@/lib/commands/kpi-lock'
import type { Tx } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterMeasurements, canSeeKpis, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listImports, type ImportStatus, type StoredImport } from '@/lib/queries/import-source'

export type HoldImportFailure = 'not-found' | 'not-allowed' | 'stale' | 'not-possible'

type Wanted = { importId: string; version: number; status: ImportStatus }

/** An import for who may import in its region, as he saw it: in this version and this status. Others wait until this transaction is done. */
export async function holdImport(tx: Tx, viewer: Viewer, wanted: Wanted): Promise<Result<StoredImport, HoldImportFailure>> {
  await tx.$queryRaw`SELECT id FROM "MeasurementImport" WHERE id = ${wanted.importId}::uuid FOR UPDATE`
  const [found] = await listImports(tx, { id: wanted.importId })
  if (!found || !canSeeKpis(viewer, found.regionId)) return failed('not-found')
  if (!canEnterMeasurements(viewer, found.regionId)) return failed('not-allowed')
  const agenda = await tx.agenda.findUnique({ where: { id: found.agendaId }, select: { status: true } })
  if (found.status !== wanted.status || !agenda || !isKept(agenda)) return failed('not-possible')
  return found.version === wanted.version ? ok(found) : failed('stale')
}

/** Who enters or checks figures of these KPIs waits; in one order, so that two imports never wait for each other. */
export async function holdKpis(tx: Tx, kpiIds: readonly string[]): Promise<void> {
  await keepThreshold(tx, kpiIds)
  await tx.$executeRaw`SELECT id FROM "Kpi" WHERE id = ANY (${[...kpiIds]}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$executeRaw`SELECT id FROM "Measurement" WHERE "kpiId" = ANY (${[...kpiIds]}::uuid[]) ORDER BY id FOR UPDATE`
}

/** Milliseconds; half a minute is what an import of 50,000 figures may take, and a busy machine gets a little more. */
export const importTakesAtMost = 55_000

/** So many figures go to the database in one statement. */
export const rowsAtOnce = 5_000
