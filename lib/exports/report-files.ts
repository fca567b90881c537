import type { ConfidentialRisks, ReportModel } from '@/lib/domain/report-model'
import { coverNote } from '@/lib/exports/cover-note'
import { render } from '@/lib/exports/render'
import { reportDocument } from '@/lib/exports/report-document'
import { confidentialDocument, risksSheet } from '@/lib/exports/report-risks'
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
const reportJson = (model: ReportModel): string => JSON.stringify(model, null, 1)

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

export const confidentialFileNames = [
  'vertrouwelijke-risicos.pdf',
  'vertrouwelijke-risicos.docx',
  'vertrouwelijke-risicos.xlsx',
  'vertrouwelijke-risicos.csv',
  'vertrouwelijke-risicos.json',
] as const
export type ConfidentialFileName = (typeof confidentialFileNames)[number]

export const isConfidentialFileName = (name: string): name is ConfidentialFileName =>
  (confidentialFileNames as readonly string[]).includes(name)

const confidentialMakers: Record<ConfidentialFileName, (risks: ConfidentialRisks, turn: Turn) => Promise<Uint8Array>> = {
  'vertrouwelijke-risicos.pdf': (risks, turn) =>
    render({ format: 'pdf', document: confidentialDocument(risks), archival: risks.adoptedOn !== null }, turn),
  'vertrouwelijke-risicos.docx': (risks, turn) => render({ format: 'docx', document: confidentialDocument(risks) }, turn),
  'vertrouwelijke-risicos.xlsx': (risks, turn) => render({ format: 'xlsx', sheets: [risksSheet(risks.risks, risks.ambitionTerm)] }, turn),
  'vertrouwelijke-risicos.csv': (risks, turn) => render({ format: 'csv', sheets: [risksSheet(risks.risks, risks.ambitionTerm)] }, turn),
  'vertrouwelijke-risicos.json': async (risks) => new TextEncoder().encode(confidentialJson(risks)),
}

const confidentialJson = (risks: ConfidentialRisks | null): string => JSON.stringify(risks, null, 1)

/** One file about the confidential risks beside a report. Who may see it says the caller. */
export const confidentialFile = (risks: ConfidentialRisks, name: ConfidentialFileName, turn: Turn): Promise<Uint8Array> =>
  confidentialMakers[name](risks, turn)

/** What the page of an adopted report shows; kept as a file beside the others, and no download. */
export const reportPageName = 'pagina.html'

/** What that page shows besides to who may see confidential risks. */
export const confidentialPageName = 'vertrouwelijk.html'

/** A report with what goes apart from it; null: there are no confidential risks. */
export type WholeReport = { model: ReportModel; confidential: ConfidentialRisks | null }

/** To see whether anything changed. */
export const wholeJson = ({ model, confidential }: WholeReport): string => `${reportJson(model)}\n${confidentialJson(confidential)}`

type CopiedFile = { name: string; bytes: Uint8Array<ArrayBuffer>; isConfidential: boolean }

/** A report whole in itself: its data as text, and every file. `whole`: all that it was drawn from. */
export type ReportCopy = { model: ReportModel; data: string; whole: string; files: CopiedFile[] }

/** Draws the page and every file of a report, before what others ask for. Takes seconds, so outside a transaction. */
export async function copyOfReport({ model, confidential }: WholeReport): Promise<ReportCopy> {
  const page = await render({ format: 'html', document: reportDocument(model, { appendix: false }) }, 'first')
  const files: CopiedFile[] = [{ name: reportPageName, bytes: new Uint8Array(page), isConfidential: false }]
  for (const name of reportFileNames)
    files.push({ name, bytes: new Uint8Array(await reportFile(model, name, 'first')), isConfidential: false })
  if (confidential) files.push(...(await copyOfConfidential(confidential)))
  return { model, data: reportJson(model), whole: wholeJson({ model, confidential }), files }
}

async function copyOfConfidential(risks: ConfidentialRisks): Promise<CopiedFile[]> {
  const page = await render({ format: 'html', document: confidentialDocument(risks) }, 'first')
  const files: CopiedFile[] = [{ name: confidentialPageName, bytes: new Uint8Array(page), isConfidential: true }]
  for (const name of confidentialFileNames)
    files.push({ name, bytes: new Uint8Array(await confidentialFile(risks, name, 'first')), isConfidential: true })
  return files
}
