import { sourceNotesFile } from '../bronnotities/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/bronnotities.csv'>) {
  return sourceNotesFile(await params, 'csv')
}
