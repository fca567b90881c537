import 'server-only'
import { dropOwnFactor, type DropFactorFailure } from '@/lib/commands/own-factors'
import type { Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Somebody takes the phone off his account, because he has passkeys or does not want a second step any more. */
export const dropSecondFactor = (
  viewer: Viewer,
  { currentPassword }: { currentPassword: string },
): Promise<Result<null, DropFactorFailure>> =>
  dropOwnFactor(viewer, { currentPassword, passkeyId: null, event: 'account.second-factor-dropped' })
