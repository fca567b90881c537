import 'server-only'
import { headers } from 'next/headers'
import { pathHeader } from '@/lib/auth/path-header'

export async function requestedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? '/'
}

/** The server in front of Next writes this header itself, so a visitor can't choose it. */
export async function clientAddress(): Promise<string> {
  const first = (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim()
  return first?.replace(/^::ffff:/, '') || 'onbekend'
}
