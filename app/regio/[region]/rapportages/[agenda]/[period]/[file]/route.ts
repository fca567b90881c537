import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { fileAnswer } from '@/lib/exports/file-answer'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { isReportFileName, reportFile } from '@/lib/exports/report-files'
import { now } from '@/lib/kernel/clock'
import { getAdoptedFile } from '@/lib/queries/adopted-report'
import { getReportOnItsWay } from '@/lib/queries/report-file'
import { savedAs } from '../saved-as'

/** A file of the report: made now while it is on its way, the frozen one once it was adopted. */
export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/rapportages/[agenda]/[period]/[file]'>): Promise<Response> {
  const { file, ...address } = await params
  const viewer = await requireViewer()
  if (!isReportFileName(file)) notFound()

  const moment = now()
  const model = await getReportOnItsWay(viewer, { ...address, now: moment })
  if (model) {
    const saved = savedAs(file, { period: address.period, region: model.region, isConcept: true })
    return fileInTurn(viewer, { ...saved, make: (turn) => reportFile(model, file, turn) })
  }
  const adopted = await getAdoptedFile(viewer, { ...address, file, now: moment })
  if (!adopted) notFound()
  const saved = savedAs(file, { period: address.period, region: adopted.region.name })
  return fileAnswer(saved.name, saved.extension, adopted.bytes)
}
