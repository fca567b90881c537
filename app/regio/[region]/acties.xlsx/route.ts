import { actionsFile } from '../acties/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/acties.xlsx'>) {
  return actionsFile(request, (await params).region, 'xlsx')
}
