import { matrixFile } from '../per-gemeente/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/per-gemeente.csv'>) {
  return matrixFile(await params, 'csv')
}
