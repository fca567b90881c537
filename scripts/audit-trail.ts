import pg from 'pg'
import { ChainWalk, type ChainedEvent, type ChainHead } from './audit-chain'

/** Of each chain where it ends, and what is wrong with it. */
export type ChainReport = { id: string; name: string; end: ChainHead; faults: readonly string[] }

const rowsAtOnce = 5_000
const installation = '00000000-0000-0000-0000-000000000000'

/** Recomputes every chain of the trail, and compares it with ends that were kept elsewhere (by the id of the chain). */
export async function verifyTrail(ownerUrl: string, kept: Record<string, ChainHead> = {}): Promise<ChainReport[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const chains = await client.query<{ id: string; name: string }>(
      `SELECT c.id, coalesce('Regio ' || r.name, CASE WHEN c.id = $1 THEN 'De installatie' ELSE 'Een regio die er niet meer is' END) AS name
         FROM (SELECT id FROM "AuditChain" UNION SELECT app.chain_of(e) FROM "AuditEvent" e UNION SELECT unnest($2::uuid[])) c
         LEFT JOIN "Region" r ON r.id = c.id ORDER BY 2, 1`,
      [installation, Object.keys(kept)],
    )
    const reports: ChainReport[] = []
    for (const { id, name } of chains.rows) reports.push({ id, name, ...(await verifyChain(client, id, kept[id])) })
    return reports
  } finally {
    await client.end()
  }
}

/** Recomputes one chain, in the transaction of the caller. */
export async function verifyChain(client: pg.Client, id: string, kept?: ChainHead): Promise<Pick<ChainReport, 'end' | 'faults'>> {
  const walk = new ChainWalk(kept)
  for await (const event of events(client, id)) walk.step(event)
  const head = await client.query<ChainHead>(
    `SELECT number::float8 AS number, encode(hash, 'hex') AS hash FROM "AuditChain" WHERE id = $1`,
    [id],
  )
  const outside = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "AuditEvent" e WHERE app.chain_of(e) = $1 AND "chainNumber" IS NULL`,
    [id],
  )
  return walk.ended(head.rows[0] ?? null, outside.rows[0]?.count ?? 0)
}

/** The events of a chain in the order of their numbers. */
async function* events(client: pg.Client, id: string): AsyncGenerator<ChainedEvent> {
  let last = { chainNumber: '-1', id: '-1' }
  for (;;) {
    const { rows } = await client.query<ChainedEvent>(
      `SELECT id::text, "chainNumber"::text AS "chainNumber", encode(hash, 'hex') AS hash,
              ARRAY[(extract(epoch FROM at) * 1000000)::bigint::text, "regionId"::text, "actorId"::text, event, action, object, "objectId", result, origin,
                    before::text, after::text] AS values,
              "erasedBy" IS NOT NULL AS "isErased", CASE WHEN action = 'erase' AND object = 'DestructionList' THEN after -> 'erased' END AS erased
         FROM "AuditEvent" e WHERE app.chain_of(e) = $1 AND (e."chainNumber", e.id) > ($2, $3) ORDER BY e."chainNumber", e.id LIMIT ${rowsAtOnce}`,
      [id, last.chainNumber, last.id],
    )
    yield* rows
    if (rows.length === 0) return
    last = rows.at(-1)!
  }
}
