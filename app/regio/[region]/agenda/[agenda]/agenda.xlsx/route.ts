import { requireViewer } from '@/lib/auth/session'
import { agendaFile } from '../agenda-file'

export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/agenda.xlsx'>) {
  const viewer = await requireViewer()
  return agendaFile(viewer, await params, 'xlsx')
}
