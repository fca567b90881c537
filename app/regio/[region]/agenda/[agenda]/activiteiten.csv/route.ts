import { activitiesFile } from '../activiteiten/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/activiteiten.csv'>) {
  return activitiesFile(request, await params, 'csv')
}
