import pg from 'pg'
import { longestPrefill } from '../../lib/domain/report-prefill'
import { hashPassword } from '../../lib/kernel/password'
import { demoPassword } from '../../seeds/demo-accounts'

/** Activities of the small and of the large region with a report; each was reported ten times. */
export const reportSizes = [40, 2_000] as const
export type ReportSize = (typeof reportSizes)[number]

export const reportOf = (size: ReportSize) => ({
  page: `/regio/verslag-${size}/rapportages/2022-2024/2024-2`,
  file: (name: string) => `/regio/verslag-${size}/rapportages/2022-2024/2024-2/${name}`,
  secretary: `secretaris@verslag-${size}.example`,
})

/** Fills an empty database with the regions, each with a report of the last half year that is on its way. */
export async function fillWithReports(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica') // no trail, and no checking of what is generated whole
    for (const sql of statements(await hashPassword(demoPassword))) await client.query(sql)
    await client.query('COMMIT')
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

const said = 'Er is met de aanbieders gesproken over de afspraken. '
const plan = 'De afspraken worden vastgelegd en na de zomer besproken. '

// n: activities of the region, b: ambition, a: activity, h: update (two in each of five half years).
const statements = (passwordHash: string) => [
  `CREATE FUNCTION pg_temp.id(VARIADIC parts text[]) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
     SELECT overlay(overlay(md5(array_to_string(parts, ' ')) placing '8' from 13) placing '8' from 17)::uuid $$`,
  `CREATE TEMP TABLE region AS SELECT n::text AS r, n, pg_temp.id('region', n::text) AS id, pg_temp.id('agenda', n::text) AS "agendaId"
     FROM unnest(ARRAY[${reportSizes.join(', ')}]) AS n`,
  `INSERT INTO "Region" (id, slug, name, "cbsCode", "isExample", "needsSecondFactor") SELECT id, 'verslag-' || r, 'Verslag ' || r, 'JZV' || r, true, false FROM region`,
  `INSERT INTO "Agenda" (id, "regionId", slug, title, "startYear", "endYear", status, "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms", "activityTerm", "activityTerms")
   SELECT "agendaId", id, '2022-2024', 'Regionale agenda 2022-2024', 2022, 2024, 'adopted', 'Ambitie', 'Ambities', 'Resultaat', 'Resultaten', 'Activiteit', 'Activiteiten' FROM region`,
  `INSERT INTO "User" (id, email, name, function, "passwordHash")
   SELECT pg_temp.id('user', r), 'secretaris@verslag-' || r || '.example', 'Voorbeeld Persoon', 'secretaris, regio Verslag ' || r, '${passwordHash}' FROM region`,
  `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "validFrom") SELECT pg_temp.id('grant', r), pg_temp.id('user', r), 'secretary', id, '2016-01-01' FROM region`,
  `CREATE TEMP TABLE half AS SELECT h, (make_date(2022, 7, 1) + (h - 1) * interval '6 months')::date AS starts, (make_date(2022, 7, 1) + h * interval '6 months')::date - 1 AS ends
     FROM generate_series(1, 5) h`,
  `INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn")
   SELECT pg_temp.id('period', r, h::text), id, "agendaId", extract(year FROM starts) || '-' || CASE WHEN extract(month FROM starts) = 1 THEN 1 ELSE 2 END, starts, ends, ends - 45, ends - 10
     FROM region, half`,
  `INSERT INTO "Ambition" (id, "regionId", "agendaId", number, position, title, goal)
   SELECT pg_temp.id('ambition', r, b::text), id, "agendaId", b::text, b, 'Ieder kind krijgt op tijd de hulp die past, ambitie ' || b, repeat('Wat de regio wil bereiken. ', 8)
     FROM region, generate_series(1, 5) b`,
  `INSERT INTO "Result" (id, "regionId", "ambitionId", number, position, title)
   SELECT pg_temp.id('result', r, b::text), id, pg_temp.id('ambition', r, b::text), '1', 1, 'Een resultaat dat aan het eind bereikt is' FROM region, generate_series(1, 5) b`,
  `CREATE TEMP TABLE activity AS SELECT r, id AS "regionId", "agendaId", a, 1 + a % 5 AS b, pg_temp.id('activity', r, a::text) AS id, pg_temp.id('track', r, a::text) AS track
     FROM region, LATERAL generate_series(1, n) a`,
  `INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", code, position, title, description, tracking, scales, "scalePrinted", "planningPrinted", "planningKind", "planningDue", "planningPrecision")
   SELECT id, "regionId", "agendaId", pg_temp.id('ambition', r, b::text), pg_temp.id('result', r, b::text), b || '.1.' || a, b * 10000 + a, 'Maak met aanbieders afspraken over onderwerp ' || a,
          repeat('Wat er in deze activiteit gebeurt. ', 4), 'shared', '{regional}', 'Regionaal', 'Eind 2024', 'due', '2024-12-31', 'year' FROM activity`,
  `CREATE TEMP TABLE said AS SELECT x.*, h, pg_temp.id('update', r, a::text, h::text) AS "updateId", pg_temp.id('period', r, ((h + 1) / 2)::text) AS "periodId",
          (CASE WHEN a % 10 = 0 THEN 'stuck' WHEN a % 10 < 3 THEN 'atRisk' ELSE 'onTrack' END)::"Light" AS light,
          make_timestamptz(2022, 12, 1, 9, 0, 0, 'Europe/Amsterdam') + ((h - 1) / 2) * interval '6 months' + (h % 2) * interval '1 day' + a * interval '1 second' AS at
     FROM activity x, generate_series(1, 10) h`,
  `INSERT INTO "ActivityTrack" (id, "regionId", "activityId", lifecycle, light, "lastUpdateId", "lastPeriodId", "lastKind", "changedAt", "confirmedAt", version)
   SELECT track, "regionId", id, 'running', light, "updateId", "periodId", 'change', at, at, h + 1 FROM said WHERE h = 10`,
  `INSERT INTO "ProgressUpdate" (id, "regionId", "trackId", "periodId", kind, number, lifecycle, light, done, next, cause, consequence, measure, "authorId", "authorFunction", "reportedAt")
   SELECT "updateId", "regionId", track, "periodId", 'change', h, 'running', light, repeat('${said}', 2), '${plan}', why, why, why, pg_temp.id('user', r), 'Ambtenaar Jeugd', at
     FROM said, LATERAL (SELECT CASE WHEN light = 'onTrack' THEN '' ELSE repeat('Er is te weinig personeel. ', 3) END AS why) troubled ORDER BY h, a`,
  `INSERT INTO "Report" (id, "regionId", "agendaId", "periodId", "compiledAt") SELECT pg_temp.id('report', r), id, "agendaId", pg_temp.id('period', r, '5'), '2024-12-21' FROM region`,
  `INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", "authorId", "authorFunction", "takenAt")
   SELECT pg_temp.id('step', r), id, pg_temp.id('report', r), 1, 'compiled', 'concept', pg_temp.id('user', r), 'secretaris', '2024-12-21' FROM region`,
  `INSERT INTO "ReportBlock" (id, "regionId", "reportId", "ambitionId", achieved, planned, "givenAchieved", "givenPlanned", "usedUpdateIds")
   SELECT pg_temp.id('block', r, b::text), g.id, pg_temp.id('report', r), pg_temp.id('ambition', r, b::text), left(done, ${longestPrefill}), left(next, ${longestPrefill}), left(done, ${longestPrefill}), left(next, ${longestPrefill}), used
     FROM region g, generate_series(1, 5) b,
          LATERAL (SELECT array_agg("updateId") AS used, string_agg('${said}', E'\\n') AS done, string_agg('${plan}', E'\\n') AS next FROM said s WHERE s.r = g.r AND s.b = b.b AND h > 8) text`,
]
