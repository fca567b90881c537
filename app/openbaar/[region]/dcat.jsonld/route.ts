import { dataFile } from '@/lib/public/data'
import { dcat } from '@/lib/public/dcat'
import { site } from '@/lib/public/site'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/dcat.jsonld'>): Promise<Response> {
  return dataFile(request, (await params).region, 'dcat.jsonld', (content) => ({
    contentType: 'application/ld+json',
    body: JSON.stringify(dcat(content, site()), null, 1),
  }))
}
