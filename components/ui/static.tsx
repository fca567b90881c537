import type { ReactNode } from 'react'

/**
 * Draws its children to HTML once. What a page only shows need not be sent a second time, as data for React in the browser.
 * Children are server components without actions, client or async parts.
 */
export async function Static({ children }: { children: ReactNode }) {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return <div className="contents" dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />
}
