import { trailFile } from '../logboek/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/logboek.xlsx'>) {
  return trailFile(request, (await params).region, 'xlsx')
}
