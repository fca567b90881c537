import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'
import { ssoReturnPath } from '@/lib/kernel/addresses'

/** What the organisation knows of somebody: claims, with `sub`. */
export type Employee = { sub: string; email: string } & Record<string, unknown>

/** A real OpenID provider on this computer, of an organisation whose people sign in with one click. */
export class Organisation {
  readonly clientSecret = randomUUID()
  people: Employee[] = []
  private constructor(
    readonly id: string,
    readonly name: string,
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** `origin`: of the app, which people are sent back to. */
  static async start(
    id: string,
    name: string,
    { origin, thinToken = false }: { origin: string; thinToken?: boolean },
  ): Promise<Organisation> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const organisation = new Organisation(id, name, issuer, server)
    await organisation.open(origin, thinToken)
    return organisation
  }

  /** As it stands in SSO_PROVIDERS. */
  settings = (more: object = {}) => ({
    ...{ id: this.id, name: this.name, issuer: this.issuer, clientId: 'koersvast', clientSecret: this.clientSecret },
    ...{ domains: [`${this.id}.example`], ...more },
  })

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private async open(origin: string, thinToken: boolean) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: 'koersvast',
          client_secret: this.clientSecret,
          redirect_uris: [origin + ssoReturnPath(this.id)],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: [randomUUID()] },
      pkce: { required: () => true },
      claims: { openid: ['sub', 'groups', 'oid', 'acct', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: thinToken,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/aanmelding/${uid}` },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      findAccount: (_, sub) => this.account(sub),
      loadExistingGrant,
    })
    const answer = provider.callback()
    this.server.on('request', (request, response) => {
      const done = request.url?.startsWith('/aanmelding/') ? this.interact(provider, request, response) : answer(request, response)
      done.catch(() => response.writeHead(500).end())
    })
  }

  private account(sub: string) {
    const employee = this.people.find((one) => one.sub === sub)
    return employee && { accountId: sub, claims: () => employee }
  }

  // One page with two buttons: sign in as who was announced, or not.
  private async interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const { params } = await provider.interactionDetails(request, response)
    const employee = this.people.find(({ email }) => email === params.login_hint)
    if (request.method !== 'POST') return void response.setHeader('content-type', 'text/html').end(signInPage(this.name, employee?.email))
    const isRefused = new URL(request.url!, this.issuer).searchParams.has('nee') || !employee
    const login = { accountId: employee?.sub ?? '', amr: [employee?.amr ?? []].flat() as string[] }
    const result = isRefused ? { error: 'access_denied', error_description: 'cancelled' } : { login }
    await provider.interactionFinished(request, response, result)
  }
}

const signInPage = (name: string, email = 'niemand') => `<!doctype html><html lang="nl"><title>${name}</title><h1>${name}</h1>
  <form method="post"><button>Aanmelden als ${email}</button><button formaction="?nee">Annuleer</button></form></html>`

const loadExistingGrant: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}
