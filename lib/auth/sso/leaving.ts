import 'server-only'
import type { SignInReason } from '@/lib/auth/sign-in-page'
import { arrivalReasons } from '@/lib/auth/sso/reasons'
import { addressOfTrip } from '@/lib/auth/sso/set-out'
import { tokenRefusal } from '@/lib/auth/sso/token-refusal'
import { currentTrip } from '@/lib/auth/sso/trip'
import { ssoProvider } from '@/lib/kernel/sso-providers'

/** To which organisation this browser is on its way, and where that is; or why it isn't. */
export async function leaving(): Promise<{ name: string; address: string } | SignInReason> {
  const trip = await currentTrip()
  const provider = trip && ssoProvider(trip.provider)
  if (!provider) return 'organisatie-opnieuw'
  try {
    return { name: provider.name, address: await addressOfTrip(provider, trip) }
  } catch (error) {
    return arrivalReasons[tokenRefusal(error)]
  }
}
