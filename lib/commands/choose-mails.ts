import 'server-only'
import { write } from '@/lib/db/transaction'
import { mailKinds, type MailKind } from '@/lib/domain/digest'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChooseMailsFailure = 'not-allowed' | 'stale'

/** Of which kinds the viewer gets to hear by mail. */
export async function chooseMails(
  viewer: Viewer,
  { version, wanted }: { version: number; wanted: readonly MailKind[] },
): Promise<Result<null, ChooseMailsFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  return write(viewer, 'account.mails-chosen', { table: 'User', id: userId }, async (tx): Promise<Result<null, ChooseMailsFailure>> => {
    const mutedMails = mailKinds.filter((kind) => !wanted.includes(kind))
    const written = await tx.user.updateMany({ where: { id: userId, version }, data: { mutedMails, version: { increment: 1 } } })
    return written.count === 0 ? failed('stale') : ok(null)
  })
}
