import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Ends every session of the viewer, this one too. */
export async function endOwnSessions(viewer: Viewer): Promise<Result<null, 'not-allowed'>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write(viewer, 'session.all-ended', { table: 'User', id: userId }, async (tx): Promise<Result<null, 'not-allowed'>> => {
    await tx.$executeRaw`SELECT app.end_own_sessions()`
    return ok(null)
  })
}
