import 'server-only'
import { violatedConstraint } from '@/lib/db/faults'
import { write, type ActObject, type Tx } from '@/lib/db/transaction'
import { failed, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** write() for the day of a meeting: of two who choose the same day at the same moment neither sees the other's, so the database refuses the second. */
export async function writeDay<T, F extends string>(
  viewer: Viewer,
  event: string,
  object: ActObject,
  work: (tx: Tx) => Promise<Result<T, F>>,
): Promise<Result<T, F | 'day-taken'>> {
  try {
    return await write(viewer, event, object, work)
  } catch (error) {
    if (violatedConstraint(error) !== 'Meeting_bodyId_heldOn_key') throw error
    return failed('day-taken')
  }
}
