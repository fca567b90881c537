import pg from 'pg'
import { addressesOf } from './regions'
import { median } from './rounds'

/** Milliseconds in the database for all that regions let each other see, with a theme on every ambition and an adopted report in every region. */
export async function measureSupraregional(superuserUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica') // no trail, and no checking of what is generated whole
    for (const sql of statements) await client.query(sql)
    await client.query('COMMIT')
    await client.query('VACUUM (ANALYZE)')
    const times: number[] = []
    for (let round = 0; round < 7; round++) times.push(await timeOf(client))
    return median(times)
  } finally {
    await client.end()
  }
}

async function timeOf(client: pg.Client): Promise<number> {
  await client.query('BEGIN')
  await client.query(
    `SELECT set_config('app.region_ids', array_agg("regionId")::text, true) FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId" WHERE email = $1`,
    [addressesOf(21).boardMember],
  )
  const start = performance.now()
  await client.query('SELECT * FROM app.shared_agendas()')
  const time = performance.now() - start
  await client.query('ROLLBACK')
  return time
}

// A report is frozen with a line for each activity and municipality: about 200 kB.
const statements = [
  `INSERT INTO "AmbitionTheme" ("regionId", "ambitionId", "themeId") SELECT m."regionId", m.id, t.id FROM "Ambition" m JOIN "Theme" t ON t.position = m.position
    ON CONFLICT DO NOTHING`,
  `INSERT INTO "ReportSnapshot" (id, "regionId", "reportId", "agendaSlug", "periodSlug", number, title, "adoptedOn", "adoptedFunction", "frozenAt", data, sha256)
   SELECT gen_random_uuid(), a."regionId", gen_random_uuid(), a.slug, '2024-1', 1, 'Rapport', '2024-07-04', 'secretaris', '2024-07-04', data,
          encode(sha256(convert_to(data, 'UTF8')), 'hex')
     FROM "Agenda" a, LATERAL (SELECT jsonb_build_object(
            'period', jsonb_build_object('name', '1e halfjaar 2024'),
            'ambitions', (SELECT jsonb_agg(jsonb_build_object('number', m.number, 'counts', jsonb_build_object('onTrack', 30, 'stuck', 2, 'total', 32)))
                            FROM "Ambition" m WHERE m."agendaId" = a.id),
            'activities', (SELECT jsonb_agg(jsonb_build_object('code', x.code, 'title', x.title, 'done', repeat('Afspraken met de aanbieders. ', 12)))
                             FROM "Activity" x JOIN "ActivityTrack" t ON t."activityId" = x.id WHERE x."agendaId" = a.id))::text AS data) copy
    WHERE a.status = 'adopted'`,
]
