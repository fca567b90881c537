import 'server-only'
import { refuseWithoutPassword, type PasswordRefusal } from '@/lib/commands/own-password'
import { write } from '@/lib/db/transaction'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/kernel/recovery-codes'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type RenewRecoveryCodesFailure = PasswordRefusal | 'not-allowed' | 'not-set'

/** New recovery codes, which are shown once; the ones of before no longer work. */
export async function renewRecoveryCodes(
  viewer: Viewer,
  { currentPassword }: { currentPassword: string },
): Promise<Result<string[], RenewRecoveryCodesFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  const refusal = await refuseWithoutPassword(viewer, currentPassword)
  if (refusal) return failed(refusal)
  const codes = makeRecoveryCodes()
  const hashes = codes.map((code) => hashRecoveryCode(userId, code))
  return write<string[], RenewRecoveryCodesFailure>(viewer, 'account.recovery-codes-renewed', { table: 'User', id: userId }, async (tx) => {
    const [renewed] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app.renew_own_recovery_codes(${hashes}::bytea[]) AS done`
    return renewed?.done ? ok(codes) : failed('not-set')
  })
}
