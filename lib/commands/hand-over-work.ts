import 'server-only'
import { giveThing, type GiveFailure } from '@/lib/commands/give-thing'
import { findReceiver } from '@/lib/commands/receiver'
import { write } from '@/lib/db/transaction'
import type { Thing } from '@/lib/domain/handover'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canHandOverWork, canSeeSeats } from '@/lib/policy/lead-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type HandOverWorkFailure = GiveFailure | 'not-found' | 'not-allowed' | 'person-not-found' | 'same-person'

type HandOver = { regionId: string; fromId: string; toId: string; things: readonly Thing[]; now: Date }

/** What stopped it, so that nothing of it is kept. */
class Stopped extends Error {
  constructor(readonly failure: GiveFailure) {
    super(failure)
  }
}

/** Gives what hangs on somebody to a colleague: all of these things, or none. Who had them with which function stays to be read. */
export async function handOverWork(
  viewer: Viewer,
  { regionId, fromId, toId, things, now }: HandOver,
): Promise<Result<number, HandOverWorkFailure>> {
  try {
    return await write<number, HandOverWorkFailure>(viewer, 'work.handed-over', { table: 'Region', id: regionId }, async (tx) => {
      if (!canSeeSeats(viewer, regionId)) return failed('not-found')
      if (!canHandOverWork(viewer, regionId)) return failed('not-allowed')
      if (fromId === toId) return failed('same-person')
      const to = await findReceiver(tx, regionId, toId)
      if (!to) return failed('person-not-found')
      for (const thing of things) {
        const given = await giveThing({ tx, viewer, regionId, fromId, to, now }, thing)
        if (!given.ok) throw new Stopped(given.failure)
      }
      return ok(things.length)
    })
  } catch (error) {
    if (error instanceof Stopped) return failed(error.failure)
    throw error
  }
}
