import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { fileAnswer } from '@/lib/exports/file-answer'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { confidentialFile, isConfidentialFileName, isReportFileName, reportFile } from '@/lib/exports/report-files'
import { now } from '@/lib/kernel/clock'
import { getAdoptedFile } from '@/lib/queries/adopted-report'
import { getConfidentialOnItsWay, getReportOnItsWay } from '@/lib/queries/report-file'
import { savedAs } from '../saved-as'

/** A file of the report: made now while it is on its way, the frozen one once it was adopted. */
export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/rapportages/[agenda]/[period]/[file]'>): Promise<Response> {
  const { file, ...address } = await params
  const viewer = await requireViewer()
  const moment = now()
  const nameOf = (name: Parameters<typeof savedAs>[0], of: string, isConcept: boolean) =>
    savedAs(name, { period: address.period, region: of, isConcept })
  if (isConfidentialFileName(file)) {
    const risks = await getConfidentialOnItsWay(viewer, { ...address, now: moment })
    if (risks) return fileInTurn(viewer, { ...nameOf(file, risks.region, true), make: (turn) => confidentialFile(risks, file, turn) })
  } else if (isReportFileName(file)) {
    const model = await getReportOnItsWay(viewer, { ...address, now: moment })
    if (model) return fileInTurn(viewer, { ...nameOf(file, model.region, true), make: (turn) => reportFile(model, file, turn) })
  } else notFound()
  const adopted = await getAdoptedFile(viewer, { ...address, file, now: moment })
  if (!adopted) notFound()
  const saved = nameOf(file, adopted.region.name, false)
  return fileAnswer(saved.name, saved.extension, adopted.bytes)
}
