/** The next page is asked for, not sent to. Within this site: without the name of the server, so that the cookies stay those of the one that was asked. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
