import { publicPath } from '@/lib/kernel/addresses'
import { site } from '@/lib/public/site'

export const dynamic = 'force-dynamic'

/** What is behind the sign-in has nothing to find. */
export const GET = (): Response =>
  new Response(
    `User-agent: *\nAllow: ${publicPath()}\nDisallow: /regio/\nDisallow: /beheer/\nDisallow: /kalender/\nDisallow: /api/auth/\n\nSitemap: ${site().origin}/sitemap.xml\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    },
  )
