import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { demoPassword } from '../../seeds/demo-accounts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Sent = { type: string; body: Buffer | string }

/** A browser without JavaScript and without pictures: keeps cookies and connections, and follows nothing by itself. */
export class Visitor {
  private readonly agent = new Agent({ keepAlive: true })

  constructor(
    private readonly origin: string,
    private readonly cookies = new Map<string, string>(),
  ) {}

  /** The same browser at another app process, or in another window: the same cookies, connections of its own. */
  at(origin = this.origin): Visitor {
    return new Visitor(origin, this.cookies)
  }

  async signIn(email: string): Promise<this> {
    await this.get('/api/auth/signin')
    const token = this.cookies.get('koersvast.csrf')?.split('%7C')[0] ?? ''
    const form = new URLSearchParams({ csrfToken: token, callbackUrl: '/', email, password: demoPassword })
    const answer = await this.send('/api/auth/callback/credentials', { type: 'application/x-www-form-urlencoded', body: form.toString() })
    if (answer.headers.location !== '/') throw new Error(`${email} can not sign in: ${answer.status} ${answer.headers.location}`)
    return this
  }

  get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => this.ask(path, headers)

  /** The page as text; anything but a page is a fault. */
  async read(path: string): Promise<string> {
    const { status, body } = await this.get(path)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    return body.toString()
  }

  send = (path: string, sent: Sent): Promise<Answer> =>
    this.ask(path, { origin: this.origin, 'content-type': sent.type, 'content-length': String(Buffer.byteLength(sent.body)) }, sent.body)

  leave(): void {
    this.agent.destroy()
  }

  private ask(path: string, headers: Record<string, string>, body?: Buffer | string): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const options = {
      agent: this.agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'sec-fetch-dest': 'document', ...headers, cookie, accept: 'text/html' },
    }
    return new Promise((resolve, reject) => {
      const sending = request(this.origin + path, options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => {
          this.keep(response.headers['set-cookie'] ?? [])
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
        })
      })
      sending.once('error', reject)
      sending.end(body)
    })
  }

  private keep(given: string[]) {
    for (const cookie of given) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name) this.cookies.set(name, value ?? '')
    }
  }
}
