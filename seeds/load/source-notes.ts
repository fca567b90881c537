import type { AgendaFiles } from '../format/region-files'
import type { AgendaIds } from './agenda-ids'
import { save, type Loading } from './save'

/** Gives the ids of the documents by code. */
export async function loadSourceNotes(loading: Loading, file: AgendaFiles['notes'], ids: AgendaIds) {
  const { tx, tally, regionId } = loading
  const documents = await loadSourceDocuments(loading, file, ids.agenda)
  const existing = await tx.sourceNote.findMany({ where: { regionId } })
  for (const [i, entry] of file.aantekeningen.entries()) {
    const { ambitie, resultaat, activiteit, kpi } = entry.betreft
    await save(tally, {
      existing: existing.find(({ code }) => code === entry.code),
      wanted: {
        documentId: documents.get(entry.brondocument)!,
        agendaId: ids.agenda,
        ambitionId: ambitie ? ids.ambitions.get(ambitie)! : null,
        resultId: resultaat ? ids.results.get(resultaat)! : null,
        activityId: activiteit ? ids.activities.get(activiteit)! : null,
        kpiId: kpi ? ids.kpis.get(kpi)! : null,
        position: i + 1,
        subject: entry.onderwerp,
        found: entry.gevonden,
        chosen: entry.gekozen,
        reason: entry.reden,
        lines: entry.regels,
      },
      create: (wanted) => tx.sourceNote.create({ data: { regionId, code: entry.code, ...wanted } }),
      update: ({ id }, changes) => tx.sourceNote.update({ where: { id }, data: changes }),
    })
  }
  return documents
}

async function loadSourceDocuments({ tx, tally, regionId }: Loading, { brondocumenten }: AgendaFiles['notes'], agendaId: string) {
  const existing = await tx.sourceDocument.findMany({ where: { regionId } })
  const ids = new Map<string, string>()
  for (const entry of brondocumenten) {
    const document = await save(tally, {
      existing: existing.find(({ code }) => code === entry.code),
      wanted: { agendaId, title: entry.titel, year: entry.jaar ?? null },
      create: (wanted) => tx.sourceDocument.create({ data: { regionId, code: entry.code, ...wanted } }),
      update: ({ id }, changes) => tx.sourceDocument.update({ where: { id }, data: changes }),
    })
    ids.set(entry.code, document.id)
  }
  return ids
}
