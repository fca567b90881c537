import { query } from '@/scripts/database'

// What says who is there and what he tried, not what a region knows.
const ofEveryVisit = ['Session', 'SignInAttempt', 'KeptDraft', 'AuditEvent', 'AuditChain', '_prisma_migrations']

/** Of each table a sum of all that is in it. */
export async function sumsOf(ownerUrl: string): Promise<Record<string, string>> {
  const tables = (await query(
    ownerUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )) as {
    name: string
  }[]
  const counted = tables.filter(({ name }) => !ofEveryVisit.includes(name))
  const sums = counted.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM "${name}" t`,
  )
  const rows = (await query(ownerUrl, sums.join(' UNION ALL '))) as { name: string; sum: string }[]
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

/** What was changed after this event of the trail, to say what went wrong. */
export const changesSince = (ownerUrl: string, event: string) =>
  query(
    ownerUrl,
    `SELECT e.event, e.action, e.object, u.email, left(e.after::text, 300) AS after FROM "AuditEvent" e LEFT JOIN "User" u ON u.id = e."actorId"
      WHERE e.id > $1 AND e.object <> 'Session' AND (e.before IS NOT NULL OR e.after IS NOT NULL) ORDER BY e.id LIMIT 20`,
    [event],
  )

export async function lastEvent(ownerUrl: string): Promise<string> {
  const [row] = (await query(ownerUrl, 'SELECT coalesce(max(id), 0)::text AS id FROM "AuditEvent"')) as [{ id: string }]
  return row.id
}

/** An id of every kind of thing of another region. */
export async function idsOf(ownerUrl: string, region: string): Promise<string[]> {
  const tables = (await query(
    ownerUrl,
    `SELECT a.table_name AS name FROM information_schema.columns a JOIN information_schema.columns b USING (table_schema, table_name)
      WHERE a.table_schema = 'public' AND a.column_name = 'id' AND a.data_type = 'uuid' AND b.column_name = 'regionId' ORDER BY 1`,
  )) as { name: string }[]
  const ids = tables.map(
    ({ name }) =>
      `(SELECT t.id::text FROM "${name}" t JOIN "Region" r ON r.id = t."regionId" WHERE r.slug = '${region}' ORDER BY t.id LIMIT 1)`,
  )
  return ((await query(ownerUrl, ids.join(' UNION ALL '))) as { id: string }[]).map(({ id }) => id)
}
