import * as client from 'openid-client'

export type TokenRefusal = 'no-trip' | 'cancelled' | 'not-given' | 'code-used' | 'away' | 'clock' | 'wrong-token'

// Of openid-client: a claim about time is wrong; nothing came in time; an answer with another status.
const clock = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'
const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']
const otherStatus = 'OAUTH_RESPONSE_IS_NOT_CONFORM'

const theirFaults = ['server_error', 'temporarily_unavailable']

/** Why an organisation's answer signs nobody in. What is not known here is a token that isn't right. */
export function tokenRefusal(error: unknown): TokenRefusal {
  if (error instanceof client.ResponseBodyError) return error.error === 'invalid_grant' ? 'code-used' : errorRefusal(error.error)
  const { code, cause } = error as { code?: string; cause?: unknown }
  if (code === clock) return 'clock'
  if (error instanceof TypeError || away.includes(code ?? '') || isDown(code, cause)) return 'away'
  return 'wrong-token'
}

/** What an organisation says itself, in the words of OAuth. */
export function errorRefusal(said: string): TokenRefusal {
  if (said === 'access_denied') return 'cancelled'
  return theirFaults.includes(said) ? 'away' : 'not-given'
}

const isDown = (code: string | undefined, cause: unknown) => code === otherStatus && cause instanceof Response && cause.status >= 500
