import type { IncomingHttpHeaders } from 'node:http'

/**
 * Anybody can send these headers. Only what our own proxies added at the end says something about the visitor;
 * without proxies the connection itself does.
 */
export function believeOnlyProxies(headers: IncomingHttpHeaders, address: string | undefined, proxies: number): void {
  const told = (name: string) => {
    const values = listOf(headers[name])
    return proxies > 0 ? (values.at(-proxies) ?? values[0]) : undefined
  }
  headers['x-forwarded-for'] = told('x-forwarded-for') ?? String(address).replace(/^::ffff:/, '')
  headers['x-forwarded-host'] = told('x-forwarded-host') ?? String(headers.host)
  headers['x-forwarded-proto'] = told('x-forwarded-proto') ?? 'http'
  for (const name of ['forwarded', 'x-forwarded-port', 'x-real-ip']) delete headers[name]
}

const listOf = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
