import { publicFont, publicStyle } from '@/lib/public/style'

/** The stylesheet of the pages for everybody and its font. Under another address (of a build before or after this one) nobody keeps it. */
export async function GET(_request: Request, { params }: RouteContext<'/stijl/[file]'>): Promise<Response> {
  const { file } = await params
  const [{ css, href }, font] = [publicStyle(), publicFont()]
  const isKept = [href, font.href].includes(`/stijl/${file}`)
  const headers = { 'cache-control': isKept ? 'public, max-age=31536000, immutable' : 'no-store' }
  if (file.endsWith('.css')) return new Response(css, { headers: { ...headers, 'content-type': 'text/css; charset=utf-8' } })
  if (file.endsWith('.woff2')) return new Response(font.bytes, { headers: { ...headers, 'content-type': 'font/woff2' } })
  return new Response(null, { status: 404 })
}
