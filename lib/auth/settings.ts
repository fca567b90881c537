import 'server-only'

export function authSecret(): string {
  const secret = process.env.AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set: it encrypts the session cookie. Make one with: openssl rand -base64 32')
  return secret
}

/** So long a browser can say whose session it had; the session itself ends much earlier, in the database. */
export const cookieLifetime = 7 * 24 * 60 * 60

export const appOrigin = (): string => new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin

const isSecure = () => appOrigin().startsWith('https:')

/** __Host- binds a cookie to this host and to https; browsers refuse it on plain http. */
export const cookieName = (name: 'session' | 'csrf' | 'return-url' | 'sign-in'): string => `${isSecure() ? '__Host-' : ''}koersvast.${name}`

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })
