/**
 * What Static drew, by the id of its place on the page. On the server as long as the page is being made: the parts of Next that draw it
 * for React and as HTML are two programs in one process, hence the global. In the browser: what Drawn found on the page.
 */
const store = globalThis as unknown as { koersvastDrawn?: Map<string, string> }

export const drawnHtml = (store.koersvastDrawn ??= new Map())
