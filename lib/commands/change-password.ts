import 'server-only'
import { refuseWithoutPassword, type PasswordRefusal } from '@/lib/commands/own-password'
import { write } from '@/lib/db/transaction'
import { hashPassword } from '@/lib/kernel/password'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** `keepSession`: the hash of the session secret of this browser; all other sessions of the viewer end. */
type Input = { version: number; currentPassword: string; newPassword: string; keepSession: Uint8Array<ArrayBuffer> }
export type ChangePasswordFailure = PasswordRefusal | 'not-allowed' | 'stale'

export async function changePassword(viewer: Viewer, input: Input): Promise<Result<null, ChangePasswordFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  const refusal = await refuseWithoutPassword(viewer, input.currentPassword)
  if (refusal) return failed(refusal)

  const passwordHash = await hashPassword(input.newPassword)
  return write(viewer, 'account.password-changed', { table: 'User', id: userId }, async (tx) => {
    const written = await tx.user.updateMany({
      where: { id: userId, version: input.version },
      data: { passwordHash, version: { increment: 1 } },
    })
    if (written.count === 0) return failed('stale')
    await tx.$executeRaw`SELECT app.end_other_sessions(${input.keepSession})`
    return ok(null)
  })
}
