import { publicReportPath } from '@/lib/kernel/addresses'
import { publicAnswer } from '@/lib/public/answer'
import { drawReport } from '../../../../pages'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/[agenda]/rapport/[period]'>): Promise<Response> {
  const { region, agenda, period } = await params
  const path = publicReportPath(region, agenda, period)
  return publicAnswer(request, { path, region, draw: () => drawReport({ region, agenda, period, version: null }, path) })
}
