import { agendaFile } from '../agenda-file'

export async function GET(_request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/agenda.xlsx'>) {
  return agendaFile(await params, 'xlsx')
}
