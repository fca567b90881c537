import 'server-only'
import { importAround } from '@/lib/commands/import-agenda-around'
import { importContent } from '@/lib/commands/import-agenda-content'
import { dropFromTree, importTree } from '@/lib/commands/import-agenda-tree'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { renumberActivities, setThreads } from '@/lib/commands/structure-parts'
import { isReferredTo } from '@/lib/db/faults'
import type { Tx } from '@/lib/db/transaction'
import { compareAgenda, lapsesIn, seenOf, type AgendaCounts, type ComparedAgenda } from '@/lib/domain/agenda-comparison'
import { countsInWords } from '@/lib/domain/agenda-words'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { readAgendaContent } from '@/lib/queries/agenda-content'
import { listAgendaImports, readGiven, readSurroundings, type StoredAgendaImport } from '@/lib/queries/agenda-import-source'

export type ImportAgendaFailure =
  StructureFailure | 'stale' | 'expired' | 'refused-rows' | 'nothing-to-import' | 'changed-meanwhile' | 'reason-needed' | 'in-use'

/** `seen`: what the page showed that importing would do. `reason`: why parts of an adopted agenda lapse. */
type Confirmed = { agendaId: string; importId: string; seen: string; reason: string; now: Date }

/** Makes the agenda what a file says, whole or not at all, as one change that can be taken back. Gives what it did. */
export async function importAgenda(
  viewer: Viewer,
  { agendaId, importId, seen, reason, now }: Confirmed,
): Promise<Result<AgendaCounts, ImportAgendaFailure>> {
  try {
    const act = { event: 'agenda.imported', agendaId, now, atMost: 60_000 }
    return await changeStructure<AgendaCounts, ImportAgendaFailure>(viewer, act, async (tx, agenda, log) => {
      const file = await holdFile(tx, agendaId, importId)
      if (!file.ok) return file
      const held = await readAgendaContent(tx, agendaId)
      const given = await readGiven(tx, importId)
      if (!given) return failed('expired')
      const compared = compareAgenda(given, held, await readSurroundings(tx, { agendaId, regionId: agenda.regionId, now }))
      const refused = refusal(compared, seen)
      if (refused) return failed(refused)
      if (agenda.status !== 'draft' && lapsesIn(compared) && reason.trim() === '') return failed('reason-needed')

      const { plan, counts } = compared
      await log('imported', `${file.value.fileName} (${countsInWords(counts)})`)
      await importTree(tx, agenda, plan, now)
      await importAround(tx, agenda, { plan, held, now })
      await importContent(tx, agenda, plan, { viewer, now })
      await dropFromTree(tx, agenda, plan, { viewer, reason, now })
      await renumberActivities(tx, agendaId)
      await setThreads(tx, agenda, 'Ambition', null)
      await setThreads(tx, agenda, 'Activity', null)
      await close(tx, importId, counts)
      return ok(counts)
    })
  } catch (error) {
    // A KPI, a figure, a decision or a report hangs on what is no longer in the file; that can be many things, so the database says so.
    if (isReferredTo(error)) return failed('in-use')
    throw error
  }
}

async function holdFile(tx: Tx, agendaId: string, importId: string): Promise<Result<StoredAgendaImport, 'not-found' | 'stale'>> {
  await tx.$queryRaw`SELECT id FROM "AgendaImport" WHERE id = ${importId}::uuid FOR UPDATE`
  const [file] = await listAgendaImports(tx, { id: importId })
  if (!file || file.agendaId !== agendaId) return failed('not-found')
  return file.changeId === null ? ok(file) : failed('stale')
}

function refusal(compared: ComparedAgenda, seen: string): 'refused-rows' | 'nothing-to-import' | 'changed-meanwhile' | null {
  const { counts } = compared
  if (seenOf(compared) !== seen) return 'changed-meanwhile'
  if (counts.refused > 0) return 'refused-rows'
  return counts.new + counts.changed + counts.dropped === 0 ? 'nothing-to-import' : null
}

/** The file itself is of no use any more. */
async function close(tx: Tx, importId: string, counts: AgendaCounts): Promise<void> {
  const [{ id: changeId }] = await tx.$queryRaw<[{ id: string }]>`SELECT current_setting('app.structure_change') AS id`
  await tx.agendaImport.update({ where: { id: importId }, data: { changeId, counts, version: { increment: 1 } }, select: { id: true } })
  await tx.$executeRaw`DELETE FROM "AgendaImportContent" WHERE "importId" = ${importId}::uuid`
}
