import { setting } from '@/lib/kernel/settings'
import type { Provider } from '@/lib/kernel/sso-settings'

let read: { from: string | undefined; providers: readonly Provider[] } | undefined

/** The organisations whose people sign in there. Read once: a file that is changed counts from the next start on, when it is checked. */
export function ssoProviders(): readonly Provider[] {
  const from = process.env.SSO_PROVIDERS
  if (!read || read.from !== from) read = { from, providers: setting('SSO_PROVIDERS') }
  return read.providers
}

export const ssoProvider = (id: string): Provider | undefined => ssoProviders().find((provider) => provider.id === id)

/** Of whom this address is. A domain is of one organisation only, and its subdomains are not. */
export const ssoProviderOf = (email: string): Provider | undefined =>
  ssoProviders().find(({ domains }) => domains.includes(domainOf(email)))

/** The same, where people with this address have no password of Koersvast. */
export function onlySsoProviderOf(email: string): Provider | undefined {
  const provider = ssoProviderOf(email)
  return provider?.passwords === 'refused' ? provider : undefined
}

const domainOf = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .slice(email.trim().lastIndexOf('@') + 1)
