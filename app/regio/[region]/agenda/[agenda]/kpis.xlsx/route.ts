import { kpisFile } from '../kpis/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpis.xlsx'>) {
  return kpisFile(await params, 'xlsx')
}
