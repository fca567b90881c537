import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { compareAgenda, lapsesIn, seenOf, type AgendaOutcome } from '@/lib/domain/agenda-comparison'
import { rowsOf } from '@/lib/domain/agenda-rows'
import { dutchDate } from '@/lib/kernel/clock'
import { canChangeStructure, canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { readAgendaContent } from '@/lib/queries/agenda-content'
import { listAgendaImports, readGiven, readSurroundings, type StoredAgendaImport } from '@/lib/queries/agenda-import-source'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { agendaPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date; draftOf: string }

const withDays = (file: StoredAgendaImport) => ({
  ...file,
  createdOn: dutchDate(file.createdAt),
  importedOn: file.importedAt && dutchDate(file.importedAt),
  undoneOn: file.undoneAt && dutchDate(file.undoneAt),
})
export type AgendaImportItem = ReturnType<typeof withDays>

/** The last files of an agenda, and where a table can be pasted. Content null for who makes no agendas in the region. */
export function getAgendaImports(viewer: Viewer, { draftOf, ...address }: Address) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeStructure(viewer, region.id)) return null
    const mayImport = canChangeStructure(viewer, { regionId: region.id, status: agenda.status })
    if (!mayImport) return { mayImport }
    const ambitions = await tx.ambition.findMany({
      where: { agendaId: agenda.id, withdrawnOn: null },
      select: { number: true, title: true },
      orderBy: { position: 'asc' },
    })
    const files = (await listAgendaImports(tx, { agendaId: agenda.id })).map(withDays)
    return { mayImport, ambitions, files, draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

/** What stands in an agenda already, where a table is pasted in it. */
export function getPastePlace(viewer: Viewer, address: Omit<Address, 'draftOf'>) {
  return agendaPage(viewer, address, async (tx, { agenda }) => {
    const { results, activities } = rowsOf(await readAgendaContent(tx, agenda.id))
    return { hasResults: agenda.resultTerm !== null, results, activities }
  })
}

export const rowsOnPage = 100

type OneFile = Address & { id: string; page: number; only: AgendaOutcome | undefined }

/** One file: what waits with what importing it would do, row by row, or what was done. */
export function getAgendaImport(viewer: Viewer, { id, page, only, draftOf, ...address }: OneFile) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeStructure(viewer, region.id)) return null
    const mayImport = canChangeStructure(viewer, { regionId: region.id, status: agenda.status })
    if (!mayImport) return { mayImport }
    const [file] = isId(id) ? await listAgendaImports(tx, { id }) : []
    if (!file || file.agendaId !== agenda.id) return null
    const waiting = file.changeId === null ? await look(tx, file, { page, only, now: address.now }) : null
    return { mayImport, file: withDays(file), waiting, draft: await findKeptDraft(tx, viewer, draftOf) }
  })
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

async function look(tx: Tx, { id, agendaId, regionId }: StoredAgendaImport, { page, only, now }: Pick<OneFile, 'page' | 'only' | 'now'>) {
  const given = await readGiven(tx, id)
  if (!given) return null
  const compared = compareAgenda(given, await readAgendaContent(tx, agendaId), await readSurroundings(tx, { agendaId, regionId, now }))
  const { rows, counts } = compared
  const shown = rows.filter(({ outcome }) => (only ? outcome === only : outcome !== 'unchanged'))
  return {
    ...{ counts, total: shown.length, rows: shown.slice((page - 1) * rowsOnPage, page * rowsOnPage) },
    ...{ remarks: given.remarks, isWhole: given.isWhole, seen: seenOf(compared), lapses: lapsesIn(compared) },
  }
}
export type WaitingAgenda = NonNullable<Awaited<ReturnType<typeof look>>>
