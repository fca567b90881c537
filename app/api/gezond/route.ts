import { databaseServes } from '@/lib/db/health'

export const dynamic = 'force-dynamic'

/** For whoever watches over the installation: 200 when app and database serve. */
export async function GET(): Promise<Response> {
  const serves = await databaseServes()
  return Response.json({ status: serves ? 'ok' : 'storing' }, { status: serves ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
