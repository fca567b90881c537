import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { fileAnswer } from '@/lib/exports/file-answer'
import { isConfidentialFileName, isReportFileName } from '@/lib/exports/report-files'
import { now } from '@/lib/kernel/clock'
import { getAdoptedFile } from '@/lib/queries/adopted-report'
import { savedAs } from '../../../saved-as'

/** A file of an earlier version of an adopted report. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/regio/[region]/rapportages/[agenda]/[period]/versie/[number]/[file]'>,
): Promise<Response> {
  const { file, number, ...address } = await params
  const viewer = await requireViewer()
  if (!(isReportFileName(file) || isConfidentialFileName(file)) || !/^[1-9]\d{0,3}$/.test(number)) notFound()

  const adopted = await getAdoptedFile(viewer, { ...address, file, number: Number(number), now: now() })
  if (!adopted) notFound()
  const saved = savedAs(file, { period: `${address.period} versie ${number}`, region: adopted.region.name })
  return fileAnswer(saved.name, saved.extension, adopted.bytes)
}
