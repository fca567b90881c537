import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { cookieName, cookieOptions } from '@/lib/auth/settings'
import { seal, unseal } from '@/lib/kernel/seal'

// Somebody on his way to his organisation and back. In his own browser, encrypted; it goes with the answer, so an answer counts once.

const trip = z.object({
  provider: z.string(),
  email: z.string(),
  returnTo: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
})
export type Trip = z.infer<typeof trip>

export const tripSeconds = 10 * 60
const about = 'a trip to an organisation'

export async function keepTrip(given: Trip): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('trip'), seal(JSON.stringify(given), about), { ...cookieOptions(), maxAge: tripSeconds })
}

/** Null when there is none, when it took too long, or when it isn't ours. */
export async function currentTrip(): Promise<Trip | null> {
  const found = openTrip((await cookies()).get(cookieName('trip'))?.value)
  return found && found.until > Date.now() ? found : null
}

/** The same, and it can't be used again. */
export async function takeTrip(): Promise<Trip | null> {
  const found = await currentTrip()
  const jar = await cookies()
  jar.set(cookieName('trip'), '', { ...cookieOptions(), maxAge: 0 })
  return found
}

function openTrip(sealed: string | undefined): Trip | null {
  try {
    return sealed ? trip.parse(JSON.parse(unseal(sealed, about))) : null
  } catch {
    return null
  }
}
