import type { IncomingHttpHeaders } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Anybody can send these headers. Only what our own proxies added at the end says something about the visitor;
 * without proxies the connection itself does.
 */
export function believeOnlyProxies(headers: IncomingHttpHeaders, address: string | undefined, proxies: number): void {
  const told = (name: string) => {
    const values = listOf(headers[name])
    return proxies > 0 ? (values.at(-proxies) ?? values[0]) : undefined
  }
  headers['x-forwarded-for'] = visitorOf(told('x-forwarded-for') ?? String(address))
  headers['x-forwarded-host'] = told('x-forwarded-host') ?? String(headers.host)
  headers['x-forwarded-proto'] = told('x-forwarded-proto') ?? 'http'
  for (const name of ['forwarded', 'x-forwarded-port', 'x-real-ip']) delete headers[name]
}

// Some gateways add the port. With IPv6 one visitor has a whole /64, so that is what is counted and put on the trail.
function visitorOf(address: string): string {
  const plain = address.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^::ffff:(?=\d+\.)/, '')
  if (isIPv6(plain)) return `${wholeIPv6(plain).split(':').slice(0, 4).join(':')}::/64`
  return plain.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
}

function wholeIPv6(address: string): string {
  const [before = '', after] = address.split('::') as [string, string?]
  if (after === undefined) return address
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  return [...parts(before), ...Array<string>(8 - parts(before).length - parts(after).length).fill('0'), ...parts(after)].join(':')
}

const listOf = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
