import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { fileAnswer } from '@/lib/exports/file-answer'
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
  if (isConfidentialFileName(file)) {
    const risks = await getConfidentialOnItsWay(viewer, { ...address, now: moment })
    if (risks) return answer(file, risks.region, await confidentialFile(risks, file), true)
  } else if (isReportFileName(file)) {
    const model = await getReportOnItsWay(viewer, { ...address, now: moment })
    if (model) return answer(file, model.region, await reportFile(model, file), true)
  } else notFound()
  const adopted = await getAdoptedFile(viewer, { ...address, file, now: moment })
  if (!adopted) notFound()
  return answer(file, adopted.region.name, adopted.bytes, false)

  function answer(name: Parameters<typeof savedAs>[0], of: string, bytes: Uint8Array, isConcept: boolean) {
    const saved = savedAs(name, { period: address.period, region: of, isConcept })
    return fileAnswer(saved.name, saved.extension, bytes)
  }
}
