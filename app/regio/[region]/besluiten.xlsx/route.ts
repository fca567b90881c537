import { decisionsFile } from '../besluiten/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/besluiten.xlsx'>) {
  return decisionsFile(request, (await params).region, 'xlsx')
}
