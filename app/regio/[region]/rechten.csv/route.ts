import { rightsFile } from '../rechten/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/rechten.csv'>) {
  return rightsFile(request, (await params).region, 'csv')
}
