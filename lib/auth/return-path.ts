/**
 * The path to go to after signing in, when it is one of this app; the start page otherwise.
 * Browsers read "//x", "/\x" and a slash with a tab behind it as another host, so the parsed address decides.
 */
export function returnPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !/^(\/|https?:\/\/)/i.test(wanted) || !URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  const staysHere = url.origin === origin && !url.pathname.startsWith('//')
  const isPage = !/^\/(api|aanmelden)(\/|$)/.test(url.pathname)
  return staysHere && isPage ? url.pathname + url.search : '/'
}
