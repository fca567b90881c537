import 'server-only'
import * as client from 'openid-client'
import { clientOf, returnAddress } from '@/lib/auth/sso/provider-client'
import { tripSeconds, type Trip } from '@/lib/auth/sso/trip'
import type { Provider } from '@/lib/kernel/sso-settings'

// The cookie has to hold it.
const longestPath = 1500

/** Begins a trip to an organisation; rejects when that does not answer. */
export async function setOut(provider: Provider, { email, returnTo }: { email: string; returnTo: string }): Promise<Trip> {
  await clientOf(provider)
  return {
    provider: provider.id,
    email,
    returnTo: returnTo.length > longestPath ? '/' : returnTo,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    until: Date.now() + tripSeconds * 1000,
  }
}

/** Where the browser goes: the sign-in page of the organisation, with what it has to give back. */
export async function addressOfTrip(provider: Provider, trip: Trip): Promise<string> {
  const url = client.buildAuthorizationUrl(await clientOf(provider), {
    redirect_uri: returnAddress(provider),
    scope: provider.scope,
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
    login_hint: trip.email,
    ...askedStep(provider),
  })
  return url.href
}

// Some only do and say so when they are asked: by the standard, or as Entra wants it for an authentication context.
function askedStep({ secondStep }: Provider): Record<string, string> {
  if (secondStep?.claim === 'acr') return { acr_values: secondStep.values.join(' ') }
  if (secondStep?.claim === 'acrs')
    return { claims: JSON.stringify({ id_token: { acrs: { essential: true, value: secondStep.values[0] } } }) }
  return {}
}
