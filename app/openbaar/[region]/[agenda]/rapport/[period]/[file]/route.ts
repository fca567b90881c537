import { publicReportFile } from '../../../../../report-file'

export async function GET(
  request: Request,
  { params }: RouteContext<'/openbaar/[region]/[agenda]/rapport/[period]/[file]'>,
): Promise<Response> {
  return publicReportFile(request, { ...(await params), version: null })
}
