import { z } from 'zod'
import type { Provider } from '@/lib/kernel/sso-settings'

type Claims = Readonly<Record<string, unknown>>

/** Who an organisation says that this is, as far as it may say so. `roles` null: they are kept in the app. */
export type SsoPerson = {
  subject: string
  email: string
  name: string
  didSecondStep: boolean
  roles: NonNullable<Provider['roles']> | null
}

export type ClaimRefusal = 'no-subject' | 'missing-claim' | 'no-email' | 'foreign-email' | 'unverified-email' | 'groups-left-out'

/** Reads a token that was checked. An organisation speaks for the addresses of its own domains only. */
export function personOf(provider: Provider, claims: Claims): SsoPerson | ClaimRefusal {
  const subject = claims[provider.subjectClaim]
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) return 'no-subject'
  if (Object.entries(provider.required).some(([claim, value]) => claims[claim] !== value)) return 'missing-claim'
  if (claims.email_verified === false || claims.email_verified === 'false') return 'unverified-email'
  const email = z.email().max(254).safeParse(claims[provider.emailClaim]).data?.toLowerCase()
  if (email === undefined) return 'no-email'
  if (!provider.domains.includes(email.slice(email.lastIndexOf('@') + 1))) return 'foreign-email'
  if (provider.roles && leavesGroupsOut(claims, provider.rolesClaim)) return 'groups-left-out'
  return {
    subject,
    email,
    name: nameIn(claims) ?? email.slice(0, email.lastIndexOf('@')),
    didSecondStep: didSecondStep(provider, claims),
    roles: rolesIn(provider, claims),
  }
}

// Of somebody with very many groups Entra says only that there are more than fit; then nobody knows which roles are his.
const leavesGroupsOut = (claims: Claims, claim: string) =>
  claims[claim] === undefined && (claims.hasgroups !== undefined || Object.hasOwn(Object(claims._claim_names), claim))

function didSecondStep({ secondStep }: Provider, claims: Claims): boolean {
  return secondStep !== undefined && valuesIn(claims[secondStep.claim]).some((value) => secondStep.values.includes(value))
}

function rolesIn({ roles, rolesClaim }: Provider, claims: Claims): SsoPerson['roles'] {
  const values = valuesIn(claims[rolesClaim])
  return roles ? roles.filter(({ value }) => values.includes(value)) : null
}

const valuesIn = (claim: unknown): string[] => [claim].flat().filter((value) => typeof value === 'string')

function nameIn({ name, given_name, family_name }: Claims): string | undefined {
  const given = typeof name === 'string' ? name : [given_name, family_name].filter((part) => typeof part === 'string').join(' ')
  return given.replace(/\s+/g, ' ').replaceAll('\0', '').trim().slice(0, 120) || undefined
}
