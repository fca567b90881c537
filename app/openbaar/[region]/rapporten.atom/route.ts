import { atom } from '@/lib/public/atom'
import { dataFile } from '@/lib/public/data'
import { site } from '@/lib/public/site'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/rapporten.atom'>): Promise<Response> {
  return dataFile(request, (await params).region, 'rapporten.atom', (content) => ({
    contentType: 'application/atom+xml; charset=utf-8',
    body: atom(content, site().origin),
  }))
}
