import { kpisFile } from '../kpis/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpis.csv'>) {
  return kpisFile(await params, 'csv')
}
