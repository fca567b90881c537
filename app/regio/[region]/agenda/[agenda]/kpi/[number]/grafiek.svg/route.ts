import { chartFile } from '../file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/grafiek.svg'>) {
  return chartFile(await params)
}
