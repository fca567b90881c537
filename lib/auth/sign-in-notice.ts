import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieName, cookieOptions } from '@/lib/auth/settings'

// What the sign-in page shows after a try that failed. In a cookie, so that an e-mail address is never in the address bar or a log.
const notice = z.object({ email: z.string().max(254), waitUntil: z.coerce.date().optional() })
export type SignInNotice = z.infer<typeof notice>

const fiveMinutes = 5 * 60

export async function keepNotice(given: SignInNotice): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('sign-in'), JSON.stringify(given), { ...cookieOptions(), maxAge: fiveMinutes })
}

export async function deleteNotice(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('sign-in'), '', { ...cookieOptions(), maxAge: 0 })
}

export async function getNotice(): Promise<SignInNotice | null> {
  const value = (await cookies()).get(cookieName('sign-in'))?.value
  return value ? (notice.safeParse(parsed(value)).data ?? null) : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
