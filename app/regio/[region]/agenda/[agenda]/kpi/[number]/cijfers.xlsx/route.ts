import { figuresFile } from '../file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/cijfers.xlsx'>) {
  return figuresFile(request, await params, 'xlsx')
}
