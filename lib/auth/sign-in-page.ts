import 'server-only'
import { cookies } from 'next/headers'
import { returnPath } from '@/lib/auth/return-path'
import { appOrigin, cookieName } from '@/lib/auth/settings'

/** Why somebody sees the sign-in page; in its address, so the words are Dutch. */
const signInReasons = [
  'afgemeld',
  'overal-afgemeld',
  'sessie-voorbij',
  'verlopen',
  'tekst-kwijt',
  'onvolledig',
  'onjuist',
  'wachten',
  'storing',
  'opnieuw',
  'wachtwoord-gekozen',
  'geen-adres',
  'bij-organisatie',
  'organisatie-wachten',
  'organisatie-afgebroken',
  'organisatie-opnieuw',
  'organisatie-weg',
  'organisatie-klok',
  'organisatie-klopt-niet',
  'organisatie-mist',
  'organisatie-adres',
  'organisatie-onbekend',
  'organisatie-zonder-rol',
  'organisatie-ander',
  'organisatie-gesloten',
] as const
export type SignInReason = (typeof signInReasons)[number]

export const signInReason = (value: unknown): SignInReason | undefined => signInReasons.find((reason) => reason === value)

/** `step`: of an installation where people begin with their mail address. */
export function signInPath({ reason, returnTo, step }: { reason?: SignInReason; returnTo: string; step?: 'wachtwoord' }): string {
  const path = returnPath(returnTo, appOrigin())
  const query = new URLSearchParams({ ...(reason && { reden: reason }), ...(step && { stap: step }), ...(path !== '/' && { terug: path }) })
  return query.size === 0 ? '/aanmelden' : `/aanmelden?${query}`
}

/** next-auth gives the browser what it needs to sign in (a token against forged forms) and sends it on to the sign-in page. */
export const signInEntryPath = ({ reason, returnTo }: { reason?: SignInReason; returnTo?: string }): string =>
  `/api/auth/signin?${new URLSearchParams({ ...(returnTo && { callbackUrl: returnTo }), ...(reason && { error: reason }) })}`

type Query = Record<string, string | string[] | undefined>

/** Where to go after signing in. After a failed try next-auth has it in its cookie only. */
export async function signInReturnPath({ terug, callbackUrl, error }: Query): Promise<string> {
  const kept = error && (await cookies()).get(cookieName('return-url'))?.value
  return returnPath(terug ?? callbackUrl ?? kept, appOrigin())
}

/** Null when next-auth has not been visited yet, or when the browser refuses cookies. */
export async function csrfToken(): Promise<string | null> {
  return (await cookies()).get(cookieName('csrf'))?.value.split('|')[0] ?? null
}
