import { wholeRegion } from '@/lib/public/api/resources'
import { dataFile } from '@/lib/public/data'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/gegevens.json'>): Promise<Response> {
  return dataFile(request, (await params).region, 'gegevens.json', (content) => ({
    contentType: 'application/json',
    body: JSON.stringify(wholeRegion(content), null, 1),
  }))
}
