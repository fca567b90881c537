import 'server-only'
import { createHash } from 'node:crypto'
import { write, type Tx } from '@/lib/db/transaction'
import type { ImportFile } from '@/lib/imports/import-file'
import { firstMapping, headerOf } from '@/lib/imports/import-mapping'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterMeasurements, canSeeKpis } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listImportKpis, rememberedMapping } from '@/lib/queries/import-source'

export type StartImportFailure = 'not-found' | 'not-allowed'

type ReadFile = { agendaId: string; fileName: string; bytes: Uint8Array; file: ImportFile; now: Date }

/** Keeps a file that was read, with what is known of it already; gives the id of the import. Nothing of it counts yet. */
export function startImport(
  viewer: Viewer,
  { agendaId, fileName, bytes, file, now }: ReadFile,
): Promise<Result<string, StartImportFailure>> {
  return write(viewer, 'import.started', { table: 'Agenda', id: agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true } })
    if (!agenda || !canSeeKpis(viewer, agenda.regionId)) return failed('not-found')
    if (!canEnterMeasurements(viewer, agenda.regionId)) return failed('not-allowed')
    const { regionId } = agenda
    const header = sha256(headerOf(file))
    const remembered = await rememberedMapping(tx, { regionId, header })
    const { id } = await tx.measurementImport.create({
      data: {
        ...{ regionId, agendaId, header, sha256: sha256(bytes), fileName: storable(fileName.slice(0, 200)).trim() || 'naamloos' },
        ...{
          format: file.kind === 'wide' ? 'wide' : file.format,
          sourceTable: file.table,
          source: storable((file.source ?? '').slice(0, 300)),
        },
        mapping: firstMapping(file, await listImportKpis(tx, agendaId), remembered),
        ...{ createdById: viewer.userId, createdFunction: viewer.function, createdAt: now },
      },
      select: { id: true },
    })
    await keepContent(tx, { regionId, id, file })
    return ok(id)
  })
}

/** As text: Prisma would first walk through all of its values. */
const keepContent = (tx: Tx, { regionId, id, file }: { regionId: string; id: string; file: ImportFile }) => {
  const content = JSON.stringify(file, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value))
  return tx.$executeRaw`INSERT INTO "ImportContent" ("importId", "regionId", content) VALUES (${id}::uuid, ${regionId}::uuid, ${content}::jsonb)`
}

// Postgres stores no NUL and no half of a character.
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')
