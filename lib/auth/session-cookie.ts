import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { hashSecret, type SecretHash } from '@/lib/kernel/secret'
import { authSecret, cookieLifetime, cookieName, cookieOptions } from '@/lib/auth/settings'

/** The hash of the session secret in this browser's cookie, also when that session has ended. */
export async function sessionSecretHash(): Promise<SecretHash | null> {
  const token = (await cookies()).get(cookieName('session'))?.value
  const claims = token ? await readToken(token, authSecret()) : null
  return typeof claims?.secret === 'string' ? hashSecret(claims.secret) : null
}

/** As next-auth writes it: the session of this browser has another secret from now on. */
export async function writeSessionCookie(secret: string): Promise<void> {
  const token = await encode({ token: { secret }, secret: authSecret(), maxAge: cookieLifetime })
  const jar = await cookies()
  jar.set(cookieName('session'), token, { ...cookieOptions(), maxAge: cookieLifetime })
}

export async function deleteSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 })
}

// A cookie of another AUTH_SECRET, too old or made up: nobody is signed in.
async function readToken(token: string, secret: string) {
  try {
    return await decode({ token, secret })
  } catch {
    return null
  }
}
