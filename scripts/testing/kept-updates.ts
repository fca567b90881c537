import { verifyTrail } from '../audit-trail'
import { query } from '../database'

/**
 * What is wrong with the updates in the database, as sentences; none is what we want. `confirmed`: the words of the updates
 * of which somebody was told that they are saved; `sent`: the words of all that were tried.
 */
export async function faultsOfUpdates(ownerUrl: string, { confirmed, sent }: { confirmed: string[]; sent: string[] }): Promise<string[]> {
  const rows = (await query(ownerUrl, updatesByWords, [sent])) as { done: string; times: number; halves: number }[]
  const times = new Map(rows.map((row) => [row.done, row.times]))
  const chains = await verifyTrail(ownerUrl)
  return [
    ...confirmed.filter((words) => !times.has(words)).map((words) => `lost: ${words}`),
    ...rows.filter((row) => row.times > 1).map((row) => `saved ${row.times} times: ${row.done}`),
    ...rows.filter((row) => row.halves > 0).map((row) => `half saved: ${row.done}`),
    ...((await query(ownerUrl, wrongTracks)) as { id: string }[]).map(({ id }) => `a state that is not its last update: ${id}`),
    ...chains.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
  ]
}

// Whole: the row, and in the trail the row and the change of the state that goes with it, by the same person.
const updatesByWords = `
  SELECT u.done, count(*)::int AS times, count(*) FILTER (WHERE NOT (
           EXISTS (SELECT FROM "AuditEvent" e WHERE e.object = 'ProgressUpdate' AND e."objectId" = u.id::text AND e.action = 'insert')
           AND EXISTS (SELECT FROM "AuditEvent" e WHERE e.object = 'ActivityTrack' AND e."objectId" = u."trackId"::text AND e."actorId" = u."authorId"
                        AND e.after->>'lastUpdateId' = u.id::text)))::int AS halves
    FROM "ProgressUpdate" u WHERE u.done = ANY ($1) GROUP BY u.done`

const wrongTracks = `
  SELECT t.id FROM "ActivityTrack" t JOIN LATERAL (SELECT id, number, light, lifecycle FROM "ProgressUpdate" u WHERE u."trackId" = t.id ORDER BY number DESC LIMIT 1) u ON true
   WHERE t."lastUpdateId" IS DISTINCT FROM u.id OR t.version <> u.number + 1 OR t.light IS DISTINCT FROM u.light OR t.lifecycle <> u.lifecycle
      OR u.number <> (SELECT count(*) FROM "ProgressUpdate" a WHERE a."trackId" = t.id)`
