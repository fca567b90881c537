import { hoursFile } from '../geld/file'

export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/uren.csv'>) {
  return hoursFile(await params, 'csv')
}
