import 'server-only'
import { setting } from '@/lib/kernel/settings'

/** Encrypts the session cookie. */
export const authSecret = (): string => setting('AUTH_SECRET')

/** So long a browser can say whose session it had; the session itself ends much earlier, in the database. */
export const cookieLifetime = 7 * 24 * 60 * 60

export const appOrigin = (): string => new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin

const isSecure = () => appOrigin().startsWith('https:')

/** __Host- binds a cookie to this host and to https; browsers refuse it on plain http. */
export const cookieName = (name: 'session' | 'csrf' | 'return-url' | 'sign-in' | 'trip'): string =>
  `${isSecure() ? '__Host-' : ''}koersvast.${name}`

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() })
