import { requireViewer } from '@/lib/auth/session'
import { isReportFileName, reportFile } from '@/lib/exports/report-files'
import { now } from '@/lib/kernel/clock'
import { getAdoptedFile } from '@/lib/queries/adopted-report'
import { getReportOnItsWay } from '@/lib/queries/report-file'
import { fileAnswer, noFile } from '../../../../../file-answer'
import { savedAs } from '../saved-as'

/** A file of the report: made now while it is on its way, the frozen one once it was adopted. */
export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/rapportages/[agenda]/[period]/[file]'>): Promise<Response> {
  const { file, ...address } = await params
  const viewer = await requireViewer()
  if (!isReportFileName(file)) return noFile()

  const moment = now()
  const model = await getReportOnItsWay(viewer, { ...address, now: moment })
  if (model)
    return fileAnswer(await reportFile(model, file), savedAs(file, { period: address.period, region: model.region, isConcept: true }))
  const adopted = await getAdoptedFile(viewer, { ...address, file, now: moment })
  return adopted ? fileAnswer(adopted.bytes, savedAs(file, { period: address.period, region: adopted.region.name })) : noFile()
}
