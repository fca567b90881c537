import { publicRegionPath } from '@/lib/kernel/addresses'
import { publicAnswer } from '@/lib/public/answer'
import { drawRegion } from '../pages'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]'>): Promise<Response> {
  const { region } = await params
  return publicAnswer(request, { path: publicRegionPath(region), region, draw: () => drawRegion(region) })
}
