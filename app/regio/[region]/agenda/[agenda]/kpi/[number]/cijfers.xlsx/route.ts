import { figuresFile } from '../file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/cijfers.xlsx'>) {
  return figuresFile(await params, 'xlsx')
}
