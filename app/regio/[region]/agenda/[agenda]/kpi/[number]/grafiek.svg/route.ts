import { chartFile } from '../file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/grafiek.svg'>) {
  return chartFile(request, await params, 'svg')
}
