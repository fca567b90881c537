'use client'
import { drawnHtml } from './drawn-html'

type DrawnProps = { id: string; /** Left out where it stands on the page that the browser just got. */ html?: string }

/** The place of what Static drew. React in the browser gets the HTML from the page itself. */
export const Drawn = ({ id, html }: DrawnProps) => (
  <div id={id} className="contents" dangerouslySetInnerHTML={{ __html: html ?? htmlAt(id) }} />
)

function htmlAt(id: string): string {
  // Kept, because after leaving this page within the app the way back makes it anew.
  if (typeof window !== 'undefined' && !drawnHtml.has(id)) drawnHtml.set(id, document.getElementById(id)?.innerHTML ?? '')
  return drawnHtml.get(id) ?? ''
}
