import { chartFile } from '../file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/grafiek.png'>) {
  return chartFile(request, await params, 'png')
}
