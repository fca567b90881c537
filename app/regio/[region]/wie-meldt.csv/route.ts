import { reportersFile } from '../wie-meldt/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/wie-meldt.csv'>) {
  return reportersFile((await params).region, 'csv')
}
