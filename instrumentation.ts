import { isDatabaseAway } from '@/lib/db/faults'
import { noteDatabaseAway } from '@/lib/kernel/database-away'

/** Next calls this once when a server starts, and not while it builds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build' || !process.env.APP_DATABASE_URL) return
  const { startDigests } = await import('@/lib/digest/start-digests')
  const { startSweeping } = await import('@/lib/retention/start-sweeping')
  void startDigests()
  void startSweeping()
}

/** Next calls this with what a page, action or route threw. */
export function onRequestError(error: unknown): void {
  if (isDatabaseAway(error)) noteDatabaseAway()
}
