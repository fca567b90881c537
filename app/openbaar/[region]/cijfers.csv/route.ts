import { dataFile, openCsv } from '@/lib/public/data'
import { publicFiguresSheet } from '@/lib/public/sheets'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/cijfers.csv'>): Promise<Response> {
  return dataFile(request, (await params).region, 'cijfers.csv', (content) => openCsv(publicFiguresSheet(content)))
}
