import 'server-only'
import { dropOwnFactor, type DropFactorFailure } from '@/lib/commands/own-factors'
import type { Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Somebody takes a passkey off his account: it was lost, or he has another. */
export const removePasskey = (
  viewer: Viewer,
  { currentPassword, passkeyId }: { currentPassword: string; passkeyId: string },
): Promise<Result<null, DropFactorFailure>> => dropOwnFactor(viewer, { currentPassword, passkeyId, event: 'account.passkey-removed' })
