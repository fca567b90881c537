import { sourceNotesFile } from '../bronnotities/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/bronnotities.xlsx'>) {
  return sourceNotesFile(await params, 'xlsx')
}
