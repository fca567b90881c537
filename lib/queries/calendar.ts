import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import { deadlineEvents, feedKindWords, feedSpan, inOrder, type CalendarEvent, type FeedKind } from '@/lib/domain/calendar'
import type { DateString } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listMeetings, listPeriodDays, listRegionYear, type Span } from '@/lib/queries/region-year'
import { listWaiting } from '@/lib/queries/waiting'

export type OwnFeed = { kind: FeedKind; region: { id: string; slug: string; name: string } | null; id: string | null }

/** The calendars that the viewer can follow, with the id of those for which he has an address. */
export function listOwnFeeds(viewer: Viewer): Promise<OwnFeed[]> {
  return read(viewer, async (tx) => {
    const feeds = await tx.calendarFeed.findMany({
      where: { userId: viewer.userId ?? undefined },
      select: { id: true, kind: true, regionId: true },
    })
    const regions = await tx.region.findMany({ select: { id: true, slug: true, name: true }, orderBy: { name: 'asc' } })
    const idOf = (kind: FeedKind, regionId: string | null) =>
      feeds.find((feed) => feed.kind === kind && feed.regionId === regionId)?.id ?? null
    const working = regions.filter(({ id }) => canSeeProgress(viewer, id))
    if (working.length === 0) return []
    return [
      ...(['deadlines', 'meetings'] as const).map((kind) => ({ kind, region: null, id: idOf(kind, null) })),
      ...working.map((region) => ({ kind: 'year' as const, region, id: idOf('year', region.id) })),
    ]
  })
}

/** What stands in a calendar that somebody follows; null where he no longer works in its region. */
export function getCalendar(
  viewer: Viewer,
  { kind, region, now }: { kind: FeedKind; region: string | null; now: Date },
): Promise<{ name: string; events: CalendarEvent[] } | null> {
  const today = dutchDate(now)
  const span = feedSpan(today)
  return read(viewer, async (tx) => {
    if (kind === 'meetings')
      return { name: `Koersvast: ${feedKindWords[kind]}`, events: inOrder(await listMeetings(tx, viewer, ownBodies, span)) }
    if (kind === 'deadlines') return { name: `Koersvast: ${feedKindWords[kind]}`, events: await listDeadlines(tx, viewer, { span, today }) }
    const found = region === null ? null : await tx.region.findUnique({ where: { slug: region }, select: { id: true, name: true } })
    if (!found || !canSeeProgress(viewer, found.id)) return null
    return { name: `Koersvast: het jaar van regio ${found.name}`, events: await listRegionYear(tx, viewer, { region: found, span }) }
  })
}

const ownBodies = Prisma.sql`b.id = ANY (app.own_body_ids())`

/** When reporting closes, and what waits for him with its day. */
async function listDeadlines(tx: Tx, viewer: Viewer, { span, today }: { span: Span; today: DateString }): Promise<CalendarEvent[]> {
  const reportsThere = Prisma.sql`a.status = 'adopted' AND EXISTS (SELECT FROM app.reporters(a.id) who WHERE who."userId" = ${viewer.userId}::uuid)`
  const waiting = await listWaiting(tx, { who: viewer, which: Prisma.sql`true`, today, until: span.until })
  return inOrder([
    ...(await listPeriodDays(tx, reportsThere, span)).filter(({ kind }) => kind === 'closes'),
    ...deadlineEvents(waiting, span),
  ])
}
