import { reportersFile } from '../wie-meldt/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/wie-meldt.xlsx'>) {
  return reportersFile((await params).region, 'xlsx')
}
