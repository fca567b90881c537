import type { ReactNode } from 'react'
import { PublicFrame, type PublicFrameProps } from '@/components/public/public-frame'
import { coloursPath } from '@/lib/kernel/addresses'
import type { Drawing } from '@/lib/public/answer'
import { site } from '@/lib/public/site'
import { publicStyle } from '@/lib/public/style'

type Page = Omit<PublicFrameProps, 'styles' | 'canonical' | 'children'> & { path: string; colour?: string | null; content: ReactNode }

/** A page for everybody as HTML: drawn once and kept, so React is there only while it is made. */
export async function drawPage({ path, colour, content, ...frame }: Page): Promise<Drawing> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const styles = [publicStyle().href, ...(colour ? [coloursPath(colour)] : [])]
  const html = renderToStaticMarkup(
    <PublicFrame {...frame} styles={styles} canonical={`${site().origin}${path}`}>
      {content}
    </PublicFrame>,
  )
  return { contentType: 'text/html; charset=utf-8', body: `<!doctype html>${html}` }
}
