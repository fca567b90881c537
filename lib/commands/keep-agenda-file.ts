import 'server-only'
import { createHash } from 'node:crypto'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canChangeStructure, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type KeepAgendaFileFailure = 'not-found' | 'not-allowed'

type Kept = {
  agendaId: string
  fileName: string
  format: 'xlsx' | 'json' | 'table'
  /** What was chosen or pasted, for its hash. */
  bytes: Uint8Array
  /** What was read in it (GivenAgenda), packed. */
  content: Uint8Array
  now: Date
}

/** Keeps a file with an agenda, or a pasted table, that was read; gives its id. Nothing of it counts yet. */
export function keepAgendaFile(
  viewer: Viewer,
  { agendaId, fileName, format, bytes, content, now }: Kept,
): Promise<Result<string, KeepAgendaFileFailure>> {
  return write(viewer, 'agenda.file-kept', { table: 'Agenda', id: agendaId }, async (tx) => {
    const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
    if (!agenda || !canSeeStructure(viewer, agenda.regionId)) return failed('not-found')
    if (!canChangeStructure(viewer, agenda)) return failed('not-allowed')
    const { regionId } = agenda
    const { id } = await tx.agendaImport.create({
      data: {
        ...{ regionId, agendaId, format, fileName: storable(fileName.slice(0, 200)).trim() || 'naamloos' },
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...{ createdById: viewer.userId, createdFunction: viewer.function, createdAt: now },
      },
      select: { id: true },
    })
    await tx.$executeRaw`INSERT INTO "AgendaImportContent" ("importId", "regionId", content) VALUES (${id}::uuid, ${regionId}::uuid, ${content})`
    return ok(id)
  })
}

// Postgres stores no NUL and no half of a character.
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()
