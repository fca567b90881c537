import { publicVersionPath } from '@/lib/kernel/addresses'
import { publicAnswer } from '@/lib/public/answer'
import { drawReport, versionIn } from '../../../../../../pages'

/** A version of a report at an address of its own, that stays once there is a newer one. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/openbaar/[region]/[agenda]/rapport/[period]/versie/[number]'>,
): Promise<Response> {
  const { region, agenda, period, number } = await params
  const version = versionIn(number)
  const path = publicVersionPath(region, agenda, period, version)
  return publicAnswer(request, { path, region, draw: () => drawReport({ region, agenda, period, version }, path) })
}
