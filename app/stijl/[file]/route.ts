import { publicStyle } from '@/lib/public/style'

/** The stylesheet of the pages for everybody. Under another address (of a build before or after this one) it is kept by nobody. */
export async function GET(_request: Request, { params }: RouteContext<'/stijl/[file]'>): Promise<Response> {
  const { file } = await params
  const { css, href } = publicStyle()
  if (!file.endsWith('.css')) return new Response(null, { status: 404 })
  const isThis = href === `/stijl/${file}`
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': isThis ? 'public, max-age=31536000, immutable' : 'no-store',
    },
  })
}
