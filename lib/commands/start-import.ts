import 'server-only'
import { createHash } from 'node:crypto'
import { write } from '@/lib/db/transaction'
import type { ReadFile } from '@/lib/imports/import-apart'
import { firstMapping } from '@/lib/imports/import-mapping'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canEnterMeasurements, canSeeKpis, isKept } from '@/lib/policy/kpi-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listImportKpis, rememberedMapping } from '@/lib/queries/import-source'

export type StartImportFailure = 'not-found' | 'not-allowed'

type Started = { agendaId: string; fileName: string; bytes: Uint8Array; file: ReadFile; now: Date }

/** Keeps a file that was read, with what is known of it already; gives the id of the import. Nothing of it counts yet. */
export function startImport(
  viewer: Viewer,
  { agendaId, fileName, bytes, file, now }: Started,
): Promise<Result<string, StartImportFailure>> {
  return write(viewer, 'import.started', { table: 'Agenda', id: agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeKpis(viewer, agenda.regionId)) return failed('not-found')
    if (!isKept(agenda) || !canEnterMeasurements(viewer, agenda.regionId)) return failed('not-allowed')
    const { regionId } = agenda
    const header = sha256(file.header)
    const remembered = await rememberedMapping(tx, { regionId, header })
    const { id } = await tx.measurementImport.create({
      data: {
        ...{ regionId, agendaId, header, sha256: sha256(bytes), fileName: storable(fileName.slice(0, 200)).trim() || 'naamloos' },
        ...{
          format: file.format,
          sourceTable: file.table,
          source: storable((file.source ?? '').slice(0, 300)),
        },
        mapping: firstMapping(
          { isWide: file.format === 'wide', indicators: file.indicators },
          await listImportKpis(tx, agendaId),
          remembered,
        ),
        ...{ createdById: viewer.userId, createdFunction: viewer.function, createdAt: now },
      },
      select: { id: true },
    })
    await tx.$executeRaw`INSERT INTO "ImportContent" ("importId", "regionId", content) VALUES (${id}::uuid, ${regionId}::uuid, ${file.content})`
    return ok(id)
  })
}

// Postgres stores no NUL and no half of a character.
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')
