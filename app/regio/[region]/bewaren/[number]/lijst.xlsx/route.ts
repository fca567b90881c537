import { destructionFile } from '../file'

export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/bewaren/[number]/lijst.xlsx'>) {
  return destructionFile(await params, 'xlsx')
}
