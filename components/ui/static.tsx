import type { ReactNode } from 'react'

/**
 * Draws its children to HTML once. What a page only shows need not be sent a second time as data for React in the browser,
 * which for a table of 60 rows is most of the page. Children are plain server components, without actions or async parts.
 */
export async function Static({ children }: { children: ReactNode }) {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return <div className="contents" dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />
}
