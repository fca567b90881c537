import 'server-only'
import * as client from 'openid-client'
import { appOrigin } from '@/lib/auth/settings'
import { ssoReturnPath } from '@/lib/kernel/addresses'
import type { Provider } from '@/lib/kernel/sso-settings'

const seconds = 5
const anHour = 60 * 60 * 1000

const known = new Map<string, { from: number; config: Promise<client.Configuration> }>()

/** How to speak with an organisation, asked of itself and kept for an hour. Rejects when it does not answer, or says to be another. */
export function clientOf(provider: Provider): Promise<client.Configuration> {
  const key = JSON.stringify(provider)
  const found = known.get(key)
  if (found && Date.now() - found.from < anHour) return found.config
  const config = discover(provider)
  known.set(key, { from: Date.now(), config })
  config.catch(() => known.delete(key))
  return config
}

async function discover(provider: Provider): Promise<client.Configuration> {
  const { clientId, clientSecret, signingAlgorithm } = provider
  const authentication = { post: client.ClientSecretPost, basic: client.ClientSecretBasic }[provider.clientAuthentication](clientSecret)
  // One algorithm with a public key, whatever the organisation says that it does: so neither `none` nor a signature with the client's secret.
  const metadata = { id_token_signed_response_alg: signingAlgorithm }
  const config = await client.discovery(new URL(provider.issuer), clientId, metadata, authentication, {
    timeout: seconds,
    // Without this the library takes TLS for enough and leaves the signature of the token unread.
    execute: [client.enableNonRepudiationChecks, ...(isPlainHttp(provider) ? [client.allowInsecureRequests] : [])],
  })
  if (config.serverMetadata().issuer !== provider.issuer) throw new client.ClientError('the issuer says to be another')
  return config
}

// The settings take http on this computer itself only.
const isPlainHttp = ({ issuer }: Provider) => issuer.startsWith('http:')

/** Where the organisation sends people back; each has its own, so that the answer of one is never taken for that of another. */
export const returnAddress = (provider: Provider): string => appOrigin() + ssoReturnPath(provider.id)
