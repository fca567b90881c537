import 'server-only'
import { refuseWithoutPassword, type PasswordRefusal } from '@/lib/commands/own-password'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type DropSecondFactorFailure = PasswordRefusal | 'not-allowed' | 'not-set'

/** Somebody takes the second factor off his account: for another phone, or because he does not want it any more. */
export async function dropSecondFactor(
  viewer: Viewer,
  { currentPassword }: { currentPassword: string },
): Promise<Result<null, DropSecondFactorFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  const refusal = await refuseWithoutPassword(viewer, currentPassword)
  if (refusal) return failed(refusal)
  return write<null, DropSecondFactorFailure>(viewer, 'account.second-factor-dropped', { table: 'User', id: userId }, async (tx) => {
    const [dropped] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app.drop_own_second_factor() AS done`
    return dropped?.done ? ok(null) : failed('not-set')
  })
}
