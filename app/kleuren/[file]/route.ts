import { accentOf, contrastOfAccent, leastContrast, readColour } from '@/lib/domain/colour'

/** The theme of a region as a stylesheet over the neutral one; its address holds all there is to it, so it never changes. */
export async function GET(_request: Request, { params }: RouteContext<'/kleuren/[file]'>): Promise<Response> {
  const { file } = await params
  const colour = file.endsWith('.css') ? readColour(file.slice(0, -4)) : null
  if (colour === null || contrastOfAccent(colour) < leastContrast) return new Response(null, { status: 404 })
  const { hover, subtle } = accentOf(colour)
  const tokens = {
    'accent-1-bg-subtle': subtle,
    'accent-1-border-default': colour,
    'accent-1-color-default': colour,
    'action-1-bg-subtle': subtle,
    'action-1-border-default': colour,
    'action-1-color-default': colour,
    'action-1-color-hover': hover,
    'action-1-inverse-bg-default': colour,
    'action-1-inverse-bg-hover': hover,
  }
  const lines = Object.entries(tokens).map(([token, value]) => `--basis-color-${token}: ${value};`)
  return new Response(`.neutraal-theme.neutraal-theme { ${lines.join(' ')} }\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
