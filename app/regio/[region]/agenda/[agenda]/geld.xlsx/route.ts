import { budgetFile } from '../geld/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/geld.xlsx'>) {
  return budgetFile(await params, 'xlsx')
}
