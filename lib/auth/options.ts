import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { clientAddress } from '@/lib/auth/request'
import { returnPath } from '@/lib/auth/return-path'
import { sessionSecretHash } from '@/lib/auth/session-cookie'
import { appOrigin, authSecret, cookieLifetime, cookieName, cookieOptions } from '@/lib/auth/settings'
import { signIn } from '@/lib/auth/sign-in'
import { deleteNotice, keepNotice } from '@/lib/auth/sign-in-notice'
import type { SignInReason } from '@/lib/auth/sign-in-page'
import { isDatabaseAway } from '@/lib/db/faults'
import { endSession } from '@/lib/db/identity'
import { signInForm } from '@/lib/forms/sign-in-form'
import { logFault } from '@/lib/kernel/log'

declare module 'next-auth' {
  interface User {
    secret: string
  }
}

/** The token holds the secret of a session and nothing else; who that is and what they may is in the database. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: cookieLifetime },
    pages: { signIn: '/aanmelden', error: '/aanmelden' },
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf'), options: cookieOptions() },
      callbackUrl: { name: cookieName('return-url'), options: cookieOptions() },
    },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: (given) => authorize(given) })],
    callbacks: {
      jwt: ({ token, user }) => (user ? { secret: user.secret } : token),
      redirect: ({ url }) => appOrigin() + returnPath(url, appOrigin()),
    },
  }
}

async function authorize(given: Record<string, unknown> = {}) {
  const form = signInForm.safeParse(given)
  const result = form.success ? await trySignIn(form.data) : { outcome: 'incomplete' as const }
  if (result.outcome === 'signed-in') {
    await deleteNotice()
    return { id: result.userId, secret: result.secret }
  }
  await keepNotice({ email: String(given.email ?? '').slice(0, 254), waitUntil: result.outcome === 'wait' ? result.until : undefined })
  throw refusal(reasons[result.outcome])
}

// next-auth shows the message of an error in the address of the sign-in page, so it is a reason and never another message.
const refusal = (reason: SignInReason) => new Error(reason)

const reasons = {
  incomplete: 'onvolledig',
  wrong: 'onjuist',
  'at-organisation': 'bij-organisatie',
  wait: 'wachten',
  fault: 'storing',
} as const

async function trySignIn(given: { email: string; password: string }) {
  try {
    const address = await clientAddress()
    const result = await signIn({ ...given, address })
    const previous = await sessionSecretHash()
    if (result.outcome === 'signed-in' && previous) await endSession(previous, address)
    return result
  } catch (error) {
    if (!isDatabaseAway(error)) logFault('sign-in', error)
    return { outcome: 'fault' as const }
  }
}
