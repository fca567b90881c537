import { destructionFile } from '../file'

export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/bewaren/[number]/lijst.csv'>) {
  return destructionFile(await params, 'csv')
}
