import { publicAnswer } from '@/lib/public/answer'
import { drawSitemap } from '@/lib/public/regions'

export const GET = (request: Request): Promise<Response> => publicAnswer(request, { path: '/sitemap.xml', region: null, draw: drawSitemap })
