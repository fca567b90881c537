import { securityTxt } from '@/lib/public/security-txt'
import { site } from '@/lib/public/site'

export const dynamic = 'force-dynamic'

/** By the real clock, also in the demo: who reads it checks that it has not ended. */
export const GET = (): Response =>
  new Response(securityTxt({ ...site(), now: new Date() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
