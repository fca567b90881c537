import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Makes an address of a calendar stop at once; a next one is another. Of an address that is gone there is nothing to do. */
export async function revokeCalendarAddress(viewer: Viewer, { feedId }: { feedId: string }): Promise<Result<null, 'not-allowed'>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write(viewer, 'calendar.revoked', { table: 'User', id: userId }, async (tx) => {
    await tx.calendarFeed.deleteMany({ where: { id: feedId, userId } })
    return ok(null)
  })
}
