import { publicAgendaPath } from '@/lib/kernel/addresses'
import { publicAnswer } from '@/lib/public/answer'
import { drawAgenda } from '../../pages'

export async function GET(request: Request, { params }: RouteContext<'/openbaar/[region]/[agenda]'>): Promise<Response> {
  const { region, agenda } = await params
  return publicAnswer(request, { path: publicAgendaPath(region, agenda), region, draw: () => drawAgenda(region, agenda) })
}
