import pg from 'pg'
import { searchKinds, searchTerms } from '../../lib/domain/search'
import { addressesOf } from './regions'
import { median } from './rounds'

/** In every update, in many titles, in few of them, a part of a word, a code, in nothing. */
const asked = ['aanbieders', 'afspraken onderwerp', 'onderwerp 17', 'spraak', '1.3b', 'bestaat niet']

export type SearchResults = Record<'inOne' | 'inAll', number>

/** Milliseconds in the database of the slowest of these searches, by somebody of one region and by somebody of all. */
export async function measureSearch(superuserUrl: string): Promise<SearchResults> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('SELECT app.fill_search(NULL, NULL)') // the regions were filled without triggers
    await client.query('VACUUM (ANALYZE) "SearchEntry"')
    const { rows } = await client.query<{ one: string[]; all: string[] }>(
      `SELECT array_agg("regionId") AS one, (SELECT array_agg(id) FROM "Region") AS all
         FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" WHERE email = $1`,
      [addressesOf(21).boardMember],
    )
    const { one, all } = rows[0]!
    return { inOne: await slowest(client, one), inAll: await slowest(client, all) }
  } finally {
    await client.end()
  }
}

async function slowest(client: pg.Client, regions: string[]): Promise<number> {
  const medians: number[] = []
  for (const text of asked) {
    const times: number[] = []
    for (let round = 0; round < 7; round++) times.push(await timeOf(client, regions, text))
    medians.push(median(times))
  }
  return Math.max(...medians)
}

async function timeOf(client: pg.Client, regions: string[], text: string): Promise<number> {
  await client.query('BEGIN')
  await client.query(
    `SELECT set_config('app.region_ids', $1::uuid[]::text, true), set_config('app.internal_region_ids', $1::uuid[]::text, true)`,
    [regions],
  )
  const start = performance.now()
  await client.query('SELECT * FROM app.search($1, $2, $3, $4, 400)', [searchTerms(text), text, searchKinds, regions])
  const time = performance.now() - start
  await client.query('ROLLBACK')
  return time
}
