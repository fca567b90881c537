import { comparisonFile } from '../vergelijken/file'

export async function GET(request: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/vergelijken.xlsx'>) {
  return comparisonFile(request, await params, 'xlsx')
}
