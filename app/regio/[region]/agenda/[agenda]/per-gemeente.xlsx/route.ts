import { matrixFile } from '../per-gemeente/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/per-gemeente.xlsx'>) {
  return matrixFile(await params, 'xlsx')
}
