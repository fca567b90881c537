import 'server-only'
import { isRefusedRow } from '@/lib/db/faults'
import { write, type Tx } from '@/lib/db/transaction'
import { mayDropFactor, type OwnFactors } from '@/lib/domain/second-factor'
import { refuseWithoutPassword, type PasswordRefusal } from '@/lib/commands/own-password'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type DropFactorFailure = PasswordRefusal | 'not-allowed' | 'not-set' | 'still-needed'
type Dropping = { currentPassword: string; event: string; passkeyId: string | null }

/** Takes a passkey, or the phone (null), off the viewer's own account. */
export async function dropOwnFactor(
  viewer: Viewer,
  { currentPassword, event, passkeyId }: Dropping,
): Promise<Result<null, DropFactorFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  const refusal = await refuseWithoutPassword(viewer, currentPassword)
  if (refusal) return failed(refusal)
  try {
    return await write<null, DropFactorFailure>(viewer, event, { table: 'User', id: userId }, async (tx) => {
      if (!mayDropFactor(await ownFactors(tx))) return failed('still-needed')
      const [dropped] = await tx.$queryRaw<{ done: boolean }[]>`SELECT app.drop_own_factor(${passkeyId}::uuid) AS done`
      return dropped?.done ? ok(null) : failed('not-set')
    })
  } catch (error) {
    // The other one went at the same moment, in another browser.
    if (isRefusedRow(error)) return failed('still-needed')
    throw error
  }
}

async function ownFactors(tx: Tx): Promise<OwnFactors> {
  const [own] = await tx.$queryRaw<[OwnFactors]>`
    SELECT "hasPhone", "isNeeded", (SELECT count(*)::int FROM app.own_passkeys()) AS passkeys FROM app.own_second_factor()`
  return own
}
