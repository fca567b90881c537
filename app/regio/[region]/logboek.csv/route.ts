import { trailFile } from '../logboek/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/logboek.csv'>) {
  return trailFile(request, (await params).region, 'csv')
}
