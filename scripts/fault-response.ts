import { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { wasDatabaseAwaySince } from '../lib/kernel/database-away'
import { packedHeader } from '../lib/kernel/packed-header'
import { askDatabase } from './ask-database'
import { faultPage, faultPagePolicy, refusedPage } from './fault-page'

const rememberedBytes = 200_000

/** Keeps what a form sends while Next reads it, so that a fault does not take the typed text along. */
export class RememberingRequest extends IncomingMessage {
  readonly began = performance.now()
  private readonly kept: Buffer[] = []
  private room = rememberedBytes

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (chunk && this.room > 0 && this.isForm) {
      this.kept.push(chunk.subarray(0, this.room))
      this.room -= chunk.length
    }
    return super.push(chunk, encoding)
  }

  get isPage(): boolean {
    const { rsc, accept = '*/*', 'next-action': action, 'sec-fetch-dest': destination } = this.headers
    if (rsc || action) return false
    return destination ? destination === 'document' : /text\/html|\*\/\*/.test(accept) && !/^\/(api|_next)\//.test(this.url ?? '')
  }

  /** Where to try again: a form that was sent is to be found on the page that it stood on. */
  get pageAddress(): string {
    const { referer = '', host } = this.headers
    const cameFrom = this.method === 'POST' && URL.canParse(referer) ? new URL(referer) : undefined
    const address = cameFrom?.host === host ? `${cameFrom?.pathname}${cameFrom?.search}` : (this.url ?? '')
    return `/${address.replace(/^[/\\]+/, '')}`
  }

  async typedTexts(): Promise<string[]> {
    if (!this.isForm) return []
    if (!this.complete) await Promise.race([new Promise((resolve) => this.resume().once('end', resolve)), wait(2_000)])
    const type = this.headers['content-type'] ?? ''
    const boundary = /boundary="?([^";]+)/.exec(type)?.[1]
    const cutOff = this.room < 0 && boundary ? [Buffer.from(`\r\n--${boundary}--\r\n`)] : []
    const body = new Response(Buffer.concat([...this.kept, ...cutOff]), { headers: { 'content-type': type } })
    const fields = await body.formData().catch(() => new FormData())
    return [...fields].flatMap(([name, value]) => (typeof value === 'string' && isTyped(name, value) ? [value] : []))
  }

  private get isForm(): boolean {
    return this.method === 'POST' && /^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(this.headers['content-type'] ?? '')
  }
}

// Not what nobody may see, nor what the page itself put in the form: the place it stands at, and choices, which are code words.
const notTyped =
  /^\$ACTION|wachtwoord|password|csrf|(Id|Url)$|^(version|region|agenda|code|municipality|from|light|lifecycle|kind|part|needsAgreement|needsOffering|isPublic|publicNames|openData)$/i

const isTyped = (name: string, value: string) => value.trim() !== '' && !notTyped.test(name)

/**
 * Passes on what Next answers, except a page with a fault of ours, one that isn't there (404), isn't allowed (403) or was asked for too often (429):
 * without JavaScript Next's own is blank, so ours goes out.
 */
export class FaultPageResponse extends ServerResponse<RememberingRequest> {
  private isReplaced = false

  // What came packed is not packed again.
  override setHeader(name: string, value: number | string | readonly string[]): this {
    return super.setHeader(name.toLowerCase() === packedHeader ? 'Content-Encoding' : name, value)
  }

  override appendHeader(name: string, value: string | readonly string[]): this {
    return super.appendHeader(name.toLowerCase() === packedHeader ? 'Content-Encoding' : name, value)
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    return this.replaces(status) ? this : super.writeHead(status, ...(rest as []))
  }

  override flushHeaders(): void {
    if (!this.replaces()) super.flushHeaders()
  }

  override write(...args: unknown[]): boolean {
    return this.replaces() || super.write(...(args as [string]))
  }

  override end(...args: unknown[]): this {
    if (!this.replaces()) return super.end(...(args as [string]))
    void this.sendFaultPage()
    return this
  }

  // Next breaks off a page of which the drawing failed half-way; when nothing was sent yet, ours can still go.
  override destroy(error?: Error): this {
    return this.isReplaced && !this.headersSent && !this.req.destroyed ? this.end() : super.destroy(error)
  }

  private replaces(status = this.statusCode): boolean {
    const type = String(this.getHeader('content-type') ?? 'text/html')
    if (!this.isReplaced) this.refusedWith = status
    this.isReplaced ||= !this.headersSent && (status >= 500 || isRefusal(status)) && this.req.isPage && /^text\/(html|plain)/.test(type)
    return this.isReplaced
  }

  private async sendFaultPage(): Promise<void> {
    if (this.isBeingSent) return
    this.isBeingSent = true
    const [databaseAway, typed] = await Promise.all([
      isRefusal(this.refusedWith) ? false : isDatabaseAway(this.req.began),
      this.req.typedTexts(),
    ])
    if (isRefusal(this.refusedWith)) return this.send(this.refusedWith, refusedPage(this.refusedWith, typed))
    if (databaseAway) this.setHeader('Retry-After', '10')
    this.send(databaseAway ? 503 : 500, faultPage({ databaseAway, sent: this.req.method === 'POST', address: this.req.pageAddress, typed }))
  }

  private send(status: number, html: string): void {
    const page = Buffer.from(html)
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag', 'link', 'vary']) this.removeHeader(name)
    super.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': page.length,
      'Content-Security-Policy': faultPagePolicy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    super.end(page)
  }

  private isBeingSent = false
  private refusedWith = 0
}

const isRefusal = (status: number): status is 403 | 404 | 429 => status === 403 || status === 404 || status === 429

let asking: Promise<boolean> | undefined
const isDatabaseAway = (since: number) => wasDatabaseAwaySince(since) || (asking ??= askWhetherAway().finally(() => (asking = undefined)))

const askWhetherAway = () =>
  askDatabase('SELECT 1').then(
    () => false,
    () => true,
  )
