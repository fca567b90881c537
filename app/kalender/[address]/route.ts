import { viewerOfFeed } from '@/lib/auth/feed'
import { appOrigin } from '@/lib/auth/settings'
import { isDatabaseAway } from '@/lib/db/faults'
import { icalendar } from '@/lib/exports/icalendar'
import { now } from '@/lib/kernel/clock'
import { getCalendar } from '@/lib/queries/calendar'

/** A calendar for a calendar program, which can't sign in: who has the address may read it. */
export async function GET(_request: Request, { params }: RouteContext<'/kalender/[address]'>): Promise<Response> {
  const { address } = await params
  try {
    const feed = address.endsWith('.ics') ? await viewerOfFeed(address.slice(0, -'.ics'.length)) : null
    const calendar = feed && (await getCalendar(feed.viewer, { ...feed, now: now() }))
    if (!calendar) return new Response('Deze kalender is er niet (meer).\n', { status: 404, headers: plain })
    return new Response(icalendar({ ...calendar, now: now(), site: appOrigin() }), { headers: asCalendar })
  } catch (error) {
    if (isDatabaseAway(error)) return new Response('Even niet bereikbaar.\n', { status: 503, headers: { ...plain, 'retry-after': '600' } })
    throw error
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' }
const asCalendar = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'private, no-store',
  'content-disposition': 'inline; filename="koersvast.ics"',
}
