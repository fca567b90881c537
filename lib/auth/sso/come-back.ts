import 'server-only'
import { clientAddress } from '@/lib/auth/request'
import { sessionSecretHash, writeSessionCookie } from '@/lib/auth/session-cookie'
import { deleteNotice, keepNotice } from '@/lib/auth/sign-in-notice'
import { signInPath, type SignInReason } from '@/lib/auth/sign-in-page'
import { arrive, type Arrival } from '@/lib/auth/sso/arrive'
import { arrivalReasons } from '@/lib/auth/sso/reasons'
import { takeTrip } from '@/lib/auth/sso/trip'
import { isDatabaseAway } from '@/lib/db/faults'
import { endSession } from '@/lib/db/identity'
import { logFault } from '@/lib/kernel/log'
import type { Provider } from '@/lib/kernel/sso-settings'

/** The answer of an organisation, in the browser: where that goes on. A session that was there ends when another begins. */
export async function comeBack(provider: Provider, query: URLSearchParams): Promise<string> {
  const trip = await takeTrip()
  const returnTo = trip?.returnTo ?? '/'
  const address = await clientAddress()
  const arrival = await tryArrive({ provider, trip, query, address })
  if (arrival.outcome !== 'signed-in') {
    await keepNotice({ email: trip?.email ?? '', waitUntil: arrival.outcome === 'wait' ? arrival.until : undefined })
    return signInPath({ reason: reasonOf(arrival), returnTo })
  }
  const previous = await sessionSecretHash()
  await deleteNotice()
  await writeSessionCookie(arrival.secret)
  if (previous) await endSession(previous, address)
  return returnTo
}

async function tryArrive(given: Parameters<typeof arrive>[0]): Promise<Arrival | { outcome: 'fault' }> {
  try {
    return await arrive(given)
  } catch (error) {
    if (!isDatabaseAway(error)) logFault('sso', error)
    return { outcome: 'fault' }
  }
}

function reasonOf(arrival: Exclude<Arrival, { outcome: 'signed-in' }> | { outcome: 'fault' }): SignInReason {
  if (arrival.outcome === 'refused') return arrivalReasons[arrival.why]
  return arrival.outcome === 'wait' ? 'organisatie-wachten' : 'storing'
}
