import 'server-only'
import * as client from 'openid-client'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { personOf, type ClaimRefusal, type SsoPerson } from '@/lib/auth/sso/person'
import { clientOf, returnAddress } from '@/lib/auth/sso/provider-client'
import { errorRefusal, tokenRefusal, type TokenRefusal } from '@/lib/auth/sso/token-refusal'
import type { Trip } from '@/lib/auth/sso/trip'
import { beginSignIn, excuseSignIn, refuseSignIn, signInByProvider, type VouchRefusal } from '@/lib/db/identity'
import { describeFault } from '@/lib/kernel/describe-fault'
import { log } from '@/lib/kernel/log'
import type { Provider } from '@/lib/kernel/sso-settings'

export type ArrivalRefusal = TokenRefusal | ClaimRefusal | VouchRefusal
export type Arrival =
  { outcome: 'signed-in'; secret: string } | { outcome: 'refused'; why: ArrivalRefusal } | { outcome: 'wait'; until: Date }

type Given = { provider: Provider; trip: Trip | null; query: URLSearchParams; address: string }

/** Somebody comes back from his organisation: starts a session when everything is right. Counted like signing in. */
export async function arrive({ provider, trip, query, address }: Given): Promise<Arrival> {
  if (!trip || trip.provider !== provider.id || query.get('state') !== trip.state) return refuse('no-trip', provider)
  const said = query.get('error')
  if (said !== null) return refuse(errorRefusal(said), provider)
  // Not for the account: nobody guesses here, and who types the address of another must not keep him out.
  const attempt = await beginSignIn(`organisatie ${trip.state}`, `organisatie ${address}`)
  if (attempt.waitUntil) return { outcome: 'wait', until: attempt.waitUntil }

  const claims = await claimsOf(provider, trip, query)
  if (typeof claims !== 'string' || noGuess.includes(claims)) await excuseSignIn(attempt.attemptId)
  const person = typeof claims === 'string' ? claims : personOf(provider, claims)
  if (typeof person === 'string') {
    await refuseSignIn(trip.email, address, `organisation-${person}`)
    return refuse(person, provider)
  }
  const secret = newSecret()
  const outcome = await signInByProvider(
    { attemptId: attempt.attemptId, secretHash: hashSecret(secret), address },
    vouched(provider, person),
  )
  if (outcome === 'signed-in') return { outcome, secret }
  await refuseSignIn(person.email, address, `organisation-${outcome}`)
  return refuse(outcome, provider)
}

const noGuess: readonly TokenRefusal[] = ['away', 'clock']

/** What the organisation says, once issuer, audience, term, nonce, algorithm and signature are right. */
async function claimsOf(provider: Provider, trip: Trip, query: URLSearchParams): Promise<Record<string, unknown> | TokenRefusal> {
  const url = new URL(returnAddress(provider))
  url.search = query.toString()
  try {
    const config = await clientOf(provider)
    const checks = { expectedState: trip.state, expectedNonce: trip.nonce, pkceCodeVerifier: trip.verifier, idTokenExpected: true }
    const tokens = await client.authorizationCodeGrant(config, url, checks)
    const claims = tokens.claims()!
    return provider.userInfo ? { ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims } : { ...claims }
  } catch (error) {
    const { message, cause } = describeFault(error)
    log.info({ where: 'sso', provider: provider.id, check: cause?.message ?? message }, 'answer of an organisation')
    return tokenRefusal(error)
  }
}

const vouched = (provider: Provider, person: SsoPerson) => ({
  provider: provider.id,
  issuer: provider.issuer,
  subject: person.subject,
  email: person.email,
  domains: provider.domains,
  newcomer: provider.newAccounts ? { name: person.name, function: `medewerker, ${provider.name}` } : null,
  roles: person.roles,
  didSecondStep: person.didSecondStep,
})

// Nothing of who it was: that stands on the trail.
function refuse(why: ArrivalRefusal, { id }: Provider): Arrival {
  log.warn({ where: 'sso', provider: id, why }, 'sign-in refused')
  return { outcome: 'refused', why }
}
