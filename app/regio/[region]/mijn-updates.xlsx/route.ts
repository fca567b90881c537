import { myUpdatesFile } from '../mijn-updates/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/mijn-updates.xlsx'>) {
  return myUpdatesFile((await params).region, 'xlsx')
}
