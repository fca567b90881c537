import { dataFile, openCsv } from '@/lib/public/data'
import { publicActivitiesSheet } from '@/lib/public/sheets'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/activiteiten.csv'>): Promise<Response> {
  return dataFile(request, (await params).region, 'activiteiten.csv', (content) => openCsv(publicActivitiesSheet(content)))
}
