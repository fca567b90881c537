import { figuresFile } from '../file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/kpi/[number]/cijfers.csv'>) {
  return figuresFile(await params, 'csv')
}
