import { versionIn } from '../../../../../../../pages'
import { publicReportFile } from '../../../../../../../report-file'

export async function GET(
  request: Request,
  { params }: RouteContext<'/openbaar/[region]/[agenda]/rapport/[period]/versie/[number]/[file]'>,
): Promise<Response> {
  const { number, ...address } = await params
  return publicReportFile(request, { ...address, version: versionIn(number) })
}
