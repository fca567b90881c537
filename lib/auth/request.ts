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

/**
 * Whether this request sent a form, by script or without. After a form that leads on to another page Next's script asks for that page with the
 * headers of the form, but for the name of the act.
 */
export async function isSentForm(): Promise<boolean> {
  const asked = await headers()
  const isOfScript = asked.get('accept')?.includes('text/x-component') ?? false
  return asked.has('next-action') || (!isOfScript && (asked.get('content-type')?.startsWith('multipart/form-data') ?? false))
}

/** Whether Next's script sent a form, so that the page it stands on is still there; without JavaScript the answer is a new page. */
export async function isSentByScript(): Promise<boolean> {
  return (await headers()).has('next-action')
}
