import type { ReportModel } from '@/lib/domain/report-model'
import { coverNote } from '@/lib/exports/cover-note'
import { render } from '@/lib/exports/render'
import { reportDocument } from '@/lib/exports/report-document'
import { reportSheets } from '@/lib/exports/report-sheets'
import type { Turn } from '@/lib/kernel/own-process'

export const reportFileNames = [
  'rapport.pdf',
  'rapport.docx',
  'oplegnotitie.docx',
  'rapport.xlsx',
  'rapport.csv',
  'rapport-open.csv',
  'rapport.json',
] as const
export type ReportFileName = (typeof reportFileNames)[number]

export const isReportFileName = (name: string): name is ReportFileName => (reportFileNames as readonly string[]).includes(name)

/** The data of a report as text: what is frozen, hashed and downloaded. */
export const reportJson = (model: ReportModel): string => JSON.stringify(model, null, 1)

const makers: Record<ReportFileName, (model: ReportModel, turn: Turn) => Promise<Uint8Array>> = {
  'rapport.pdf': (model, turn) => render({ format: 'pdf', document: reportDocument(model), archival: model.status === 'adopted' }, turn),
  'rapport.docx': (model, turn) => render({ format: 'docx', document: reportDocument(model) }, turn),
  'oplegnotitie.docx': (model, turn) => render({ format: 'docx', document: coverNote(model) }, turn),
  'rapport.xlsx': (model, turn) => render({ format: 'xlsx', sheets: reportSheets(model) }, turn),
  'rapport.csv': (model, turn) => render({ format: 'csv', sheets: activitiesOf(model) }, turn),
  'rapport-open.csv': (model, turn) => render({ format: 'csv-open', sheets: activitiesOf(model) }, turn),
  'rapport.json': async (model) => new TextEncoder().encode(reportJson(model)),
}

// A CSV holds one table.
const activitiesOf = (model: ReportModel) => reportSheets(model).filter(({ name }) => name === 'Activiteiten')

/** One file of a report. Throws when it could not be made. */
export const reportFile = (model: ReportModel, name: ReportFileName, turn: Turn): Promise<Uint8Array> => makers[name](model, turn)

/** What the page of an adopted report shows; kept as a file beside the others, and no download. */
export const reportPageName = 'pagina.html'

/** A report whole in itself: its data as text, and every file. */
export type ReportCopy = { model: ReportModel; data: string; files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] }

/** Draws the page and every file of a report, before what others ask for. Takes seconds, so outside a transaction. */
export async function copyOfReport(model: ReportModel): Promise<ReportCopy> {
  const page = await render({ format: 'html', document: reportDocument(model, { appendix: false }) }, 'first')
  const files: ReportCopy['files'] = [{ name: reportPageName, bytes: new Uint8Array(page) }]
  for (const name of reportFileNames) files.push({ name, bytes: new Uint8Array(await reportFile(model, name, 'first')) })
  return { model, data: reportJson(model), files }
}
