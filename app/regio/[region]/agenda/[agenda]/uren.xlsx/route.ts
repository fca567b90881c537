import { hoursFile } from '../geld/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/uren.xlsx'>) {
  return hoursFile(await params, 'xlsx')
}
