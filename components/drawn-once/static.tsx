import { headers } from 'next/headers'
import { after } from 'next/server'
import type { ReactNode } from 'react'
import { Drawn } from './drawn'
import { drawnHtml } from './drawn-html'

let drawn = 0

/**
 * Draws its children to HTML once. What a page only shows is not drawn by React in the browser, and sent once: docs/besluiten/0026.
 * Children are server components without actions, client or async parts.
 */
export async function Static({ children }: { children: ReactNode }) {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(children)
  const id = `drawn-${drawn++}`
  // Asked by Next's script instead of by opening a page, no HTML comes along.
  if ((await headers()).get('sec-fetch-dest') !== 'document') return <Drawn id={id} html={html} />
  drawnHtml.set(id, html)
  after(() => drawnHtml.delete(id))
  return <Drawn id={id} />
}
