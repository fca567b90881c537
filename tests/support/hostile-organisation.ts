import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'

type Token = { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: CryptoKey | Uint8Array }

/** An OpenID provider that signs whatever a test wants; `answer` says how it deals with a code. */
export class HostileOrganisation {
  answer: () => Promise<{ status?: number; body: unknown }> = () => Promise.resolve({ status: 500, body: {} })
  /** What it says about itself. */
  metadata: Record<string, unknown> = {}
  readonly clientSecret = 'het-geheim-van-de-aanbieder'
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly jwks: unknown,
  ) {}

  static async start(): Promise<HostileOrganisation> {
    const server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'eigen', use: 'sig', alg: 'RS256' }] }
    const hostile = new HostileOrganisation(issuer, server, privateKey, jwks)
    server.on('request', (request, response) => {
      void hostile.reply(request.url ?? '').then(({ status = 200, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
    })
    return hostile
  }

  settings = (more: object = {}) => ({
    ...{ id: 'vijand', name: 'De vijand', issuer: this.issuer, clientId: 'koersvast', clientSecret: this.clientSecret },
    ...{ domains: ['vijand.example'], ...more },
  })

  /** A token as it should be, but for what is given. */
  async token(nonce: string, { header = {}, claims = {}, key = this.key }: Token = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const right = {
      iss: this.issuer,
      aud: 'koersvast',
      sub: 'anna',
      email: 'anna@vijand.example',
      name: 'Anna Bakker',
      nonce,
      iat: now,
      exp: now + 300,
    }
    const payload = Object.fromEntries(Object.entries({ ...right, ...claims }).filter(([, value]) => value !== undefined))
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'eigen', ...header }).sign(key)
  }

  /** Gives this token for every code. */
  give(idToken: string | undefined): void {
    this.answer = () => Promise.resolve({ body: { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken } })
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private async reply(path: string): Promise<{ status?: number; body: unknown }> {
    if (path === '/token') return this.answer()
    if (path === '/jwks') return { body: this.jwks }
    const own = { authorization_endpoint: `${this.issuer}/auth`, token_endpoint: `${this.issuer}/token`, jwks_uri: `${this.issuer}/jwks` }
    const promises = { response_types_supported: ['code'], subject_types_supported: ['public'] }
    const algorithms = { id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'] }
    return { body: { issuer: this.issuer, ...own, ...promises, ...algorithms, ...this.metadata } }
  }
}
