import { activitiesFile } from '../activiteiten/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/activiteiten.xlsx'>) {
  return activitiesFile(request, await params, 'xlsx')
}
