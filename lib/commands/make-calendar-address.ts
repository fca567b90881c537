import 'server-only'
import { write } from '@/lib/db/transaction'
import type { FeedKind } from '@/lib/domain/calendar'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** Makes an address at which the viewer's calendar program finds a calendar; pressing twice makes one. `regionId`: of the year of a region. */
export async function makeCalendarAddress(
  viewer: Viewer,
  { kind, regionId }: { kind: FeedKind; regionId: string | null },
): Promise<Result<null, 'not-allowed'>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write(viewer, 'calendar.made', { table: 'User', id: userId }, async (tx): Promise<Result<null, 'not-allowed'>> => {
    if (regionId !== null && !canSeeProgress(viewer, regionId)) return failed('not-allowed')
    await tx.calendarFeed.createMany({ data: { userId, kind, regionId }, skipDuplicates: true })
    return ok(null)
  })
}
