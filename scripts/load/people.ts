import pg from 'pg'
import { fillWithRegions } from '../bench/regions'
import { query } from '../database'

export const people = 200
const regions = 8

/** Somebody who reports on an activity of his own and reads about the others. */
export type Person = { email: string; region: string; code: string; municipality: string }

/** The regions of the bench, with 25 more officers in each, each for one municipality. */
export async function fillForLoad(superuserUrl: string): Promise<void> {
  await fillWithRegions(superuserUrl, regions)
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica') // as the rest that is generated: no trail
    await client.query(accounts)
    await client.query(grants)
    await client.query('COMMIT; ANALYZE "User", "RoleGrant"')
  } finally {
    await client.end()
  }
}

export const listPeople = async (ownerUrl: string): Promise<Person[]> => (await query(ownerUrl, places)) as Person[]

const accounts = `
  INSERT INTO "User" (id, email, name, function, "passwordHash")
  SELECT gen_random_uuid(), 'mens' || n || '@belasting.example', 'Voorbeeld Persoon', 'ambtenaar Jeugd', (SELECT "passwordHash" FROM "User" WHERE "passwordHash" IS NOT NULL LIMIT 1)
    FROM generate_series(0, ${people - 1}) n`

// Who is who follows from his number, so that the two statements agree: n % ${regions} is the region, and so on.
const numbered = `
  SELECT u.id, u.email, r.id AS "regionId", r.slug AS region, n / ${regions} AS nth,
         (SELECT array_agg(m."municipalityId" ORDER BY m."municipalityId") FROM "RegionMembership" m WHERE m."regionId" = r.id) AS municipalities
    FROM generate_series(0, ${people - 1}) n
    JOIN "User" u ON u.email = 'mens' || n || '@belasting.example' JOIN "Region" r ON r.slug = 'regio-' || 1 + n % ${regions}`

const grants = `
  INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom")
  SELECT gen_random_uuid(), id, 'policyOfficer', "regionId", municipalities[1 + nth % cardinality(municipalities)], '2016-01-01' FROM (${numbered}) p`

const places = `
  SELECT p.email, p.region, a.code, m.slug AS municipality
    FROM (${numbered}) p JOIN "Municipality" m ON m.id = p.municipalities[1 + nth % cardinality(municipalities)]
    JOIN LATERAL (SELECT x.code FROM "Activity" x JOIN "Agenda" g ON g.id = x."agendaId"
                   WHERE x."regionId" = p."regionId" AND g.status = 'adopted' AND x.tracking = 'perMunicipality' ORDER BY x.position OFFSET p.nth LIMIT 1) a ON true
   ORDER BY p.email`
