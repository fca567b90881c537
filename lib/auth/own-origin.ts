import { appOrigin } from '@/lib/auth/settings'

/**
 * Whether a form was sent by a page of this site: Next asks that of a form for an action, a route has to ask it itself. Browsers always say it;
 * our proxies may tell the host that was asked for.
 */
export function isSentFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  return [headers.get('host'), headers.get('x-forwarded-host'), new URL(appOrigin()).host].includes(host)
}
