import 'server-only'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** After the text was saved it is no longer needed. */
export async function discardKeptDraft(viewer: Viewer, path: string): Promise<Result<null, 'not-allowed'>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write(viewer, 'draft.discarded', { table: 'User', id: userId }, async (tx) => {
    await tx.keptDraft.deleteMany({ where: { userId, path } })
    return ok(null)
  })
}
