import pg from 'pg'
import { hashPassword } from '../../lib/kernel/password'
import { demoPassword } from '../../seeds/demo-accounts'

/** "Today" in the generated regions: in the last of the six half years of their third agenda, which is open then. */
export const today = '2024-12-05'

/** Regions 1, 5, 9 … have the same shape, so that one of them measures alike alone and among many. */
export const addressesOf = (region: number) => ({
  overview: `/regio/regio-${region}/overzicht`,
  activities: `/regio/regio-${region}/agenda/2022-2024/activiteiten`,
  dashboard: `/regio/regio-${region}/agenda/2022-2024/dashboard`,
  kpi: `/regio/regio-${region}/agenda/2022-2024/kpi/1.1`,
  public: `/openbaar/regio-${region}/2022-2024`,
  updateForm: (code: string) => `/regio/regio-${region}/agenda/2022-2024/activiteit/${code}/bijwerken`,
  boardMember: `wethouder@regio-${region}.example`,
  programmeManager: `programma@regio-${region}.example`,
})

/** Fills an empty database with regions of 3 agendas, 100 activities each and six half years of updates; answers how many updates. */
export async function fillWithRegions(superuserUrl: string, regions: number): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica') // no trail, and no checking of what is generated whole
    await client.query(functions)
    for (const sql of [...structure(regions, await hashPassword(demoPassword)), ...progress]) await client.query(sql)
    await client.query('COMMIT')
    await client.query('VACUUM (ANALYZE)')
    const { rows } = await client.query<{ updates: number }>('SELECT count(*)::int AS updates FROM "ProgressUpdate"')
    return rows[0]!.updates
  } finally {
    await client.end()
  }
}

// The same name gives the same id, so that a row finds its parent without a look-up; the same numbers give the same throw.
const functions = `
  CREATE FUNCTION pg_temp.id(VARIADIC parts text[]) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT overlay(overlay(md5(array_to_string(parts, ' ')) placing '8' from 13) placing '8' from 17)::uuid $$;
  CREATE FUNCTION pg_temp.dice(VARIADIC numbers int[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT (abs(hashtextextended(array_to_string(numbers, ' '), 0)) % 100)::int $$;`

// r: region, m: its municipality, k: agenda (2016, 2019, 2022), b: ambition, a: activity (20 for each ambition), h: half year.
const structure = (regions: number, passwordHash: string) => [
  `CREATE TEMP TABLE region AS SELECT r::text AS r, 5 + r % 4 AS municipalities, pg_temp.id('region', r::text) AS id FROM generate_series(1, ${regions}) r;
   CREATE TEMP TABLE municipality AS SELECT g.r, g.id AS "regionId", m, pg_temp.id('municipality', g.r, m::text) AS id FROM region g, generate_series(1, municipalities) m;
   CREATE TEMP TABLE agenda AS SELECT g.r, g.id AS "regionId", k, 2013 + 3 * k AS year, pg_temp.id('agenda', g.r, k::text) AS id FROM region g, generate_series(1, 3) k;
   CREATE TEMP TABLE activity AS
     SELECT g.r, g."regionId", g.k, g.year, g.id AS "agendaId", b, a, pg_temp.id('ambition', g.r, g.k::text, b::text) AS "ambitionId",
            pg_temp.id('result', g.r, g.k::text, b::text, (1 + a % 4)::text) AS "resultId", pg_temp.id('activity', g.r, g.k::text, a::text) AS id,
            a % 5 < 2 AS local
       FROM agenda g, generate_series(1, 100) a, LATERAL (SELECT 1 + (a - 1) / 20 AS b) ambition`,

  `INSERT INTO "Region" (id, slug, name, "cbsCode", "isExample", "isPublic", "needsSecondFactor") SELECT id, 'regio-' || r, 'Regio ' || r, 'JZ' || r, true, true, false FROM region`,
  `INSERT INTO "Municipality" (id, "cbsCode", name, slug) SELECT id, 'GM' || r || '-' || m, 'Gemeente ' || r || '-' || m, 'gemeente-' || r || '-' || m FROM municipality`,
  `INSERT INTO "RegionMembership" SELECT "regionId", id, '2016-01-01' FROM municipality`,
  `INSERT INTO "Agenda" (id, "regionId", slug, title, "startYear", "endYear", status, "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms", "activityTerm", "activityTerms")
   SELECT id, "regionId", year || '-' || year + 2, 'Regionale agenda ' || year || '-' || year + 2, year, year + 2, (CASE k WHEN 3 THEN 'adopted' ELSE 'closed' END)::"AgendaStatus",
          'Ambitie', 'Ambities', 'Resultaat', 'Resultaten', 'Activiteit', 'Activiteiten' FROM agenda`,
  `INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn")
   SELECT pg_temp.id('period', r, k::text, h::text), "regionId", g.id, extract(year FROM starts) || '-' || 2 - h % 2, starts, ends, ends - 45, ends - 10
     FROM agenda g, generate_series(1, 6) h,
          LATERAL (SELECT (make_date(year, 1, 1) + (h - 1) * interval '6 months')::date AS starts, (make_date(year, 1, 1) + h * interval '6 months')::date - 1 AS ends) half`,
  `INSERT INTO "Ambition" (id, "regionId", "agendaId", number, position, title, goal)
   SELECT pg_temp.id('ambition', r, k::text, b::text), "regionId", id, b::text, b, 'Ieder kind krijgt op tijd de hulp die past, ambitie ' || b, repeat('Wat de regio wil bereiken. ', 8)
     FROM agenda, generate_series(1, 5) b`,
  `INSERT INTO "Result" (id, "regionId", "ambitionId", number, position, title, "awaitsDecision")
   SELECT pg_temp.id('result', r, k::text, b::text, n::text), "regionId", pg_temp.id('ambition', r, k::text, b::text), n::text, n, 'Een resultaat dat aan het eind van de agenda bereikt is',
          CASE WHEN pg_temp.dice(b, n) < 10 THEN 'Het PHO besluit over de verdeling van de kosten.' END
     FROM agenda, generate_series(1, 5) b, generate_series(1, 4) n`,
  `INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", code, position, title, description, tracking, scales, "scalePrinted",
                           "planningPrinted", "planningKind", "planningDue", "planningPrecision")
   SELECT id, "regionId", "agendaId", "ambitionId", "resultId", b || '.' || 1 + a % 4 || chr(97 + (a - 1) % 20), a,
          'Maak met aanbieders en gemeenten afspraken over onderwerp ' || a, repeat('Wat er in deze activiteit gebeurt en waarom dat nodig is. ', 4),
          (CASE WHEN local THEN 'perMunicipality' ELSE 'shared' END)::"Tracking", ARRAY[CASE WHEN local THEN 'local' ELSE 'regional' END]::"Scale"[],
          CASE WHEN local THEN 'Lokaal' ELSE 'Regionaal' END, 'Eind ' || year + a % 4, 'due', make_date(year + a % 4, 12, 31), 'year'
     FROM activity`,
  `INSERT INTO "Organisation" (id, "regionId", name, kind, "municipalityId")
   SELECT pg_temp.id('organisation', r, m::text), "regionId", 'Gemeente ' || r || '-' || m, 'municipality', id FROM municipality`,
  `INSERT INTO "ActivityParty" SELECT "regionId", id, pg_temp.id('organisation', r, n::text), n FROM activity, generate_series(1, 3) n`,
  `INSERT INTO "User" (id, email, name, function, "passwordHash")
   SELECT pg_temp.id('user', r, who), who || '@regio-' || r || '.example', 'Voorbeeld Persoon', who || ', regio ' || r, '${passwordHash}'
     FROM region, LATERAL (SELECT unnest(ARRAY['wethouder', 'programma']) AS who UNION ALL SELECT 'trekker' || b FROM generate_series(1, 5) b
                           UNION ALL SELECT 'ambtenaar' || m FROM generate_series(1, municipalities) m) people`,
  `INSERT INTO "RoleGrant" (id, "userId", role, "regionId", "municipalityId", "validFrom")
   SELECT pg_temp.id('grant', r, 'wethouder'), pg_temp.id('user', r, 'wethouder'), 'boardMember'::"Role", id, NULL::uuid, DATE '2016-01-01' FROM region
   UNION ALL SELECT pg_temp.id('grant', r, 'programma'), pg_temp.id('user', r, 'programma'), 'programmeManager', id, NULL, '2016-01-01' FROM region
   UNION ALL SELECT pg_temp.id('grant', r, m::text), pg_temp.id('user', r, 'ambtenaar' || m), 'policyOfficer', "regionId", id, '2016-01-01' FROM municipality`,
  `INSERT INTO "Lead" (id, "regionId", role, "ambitionId", function, "organisationId", "userId", position, "validFrom")
   SELECT pg_temp.id('lead', r, k::text, b::text, n::text), "regionId", 'officialLead', pg_temp.id('ambition', r, k::text, b::text), 'Ambtenaar Jeugd',
          pg_temp.id('organisation', r, n::text), pg_temp.id('user', r, CASE n WHEN 1 THEN 'trekker' || b ELSE 'ambtenaar' || b END), n, '2016-01-01'
     FROM agenda, generate_series(1, 5) b, generate_series(1, 2) n`,
]

// Everything was reported in half years 1 to 5 and most of it in the sixth; a quarter of it was confirmed unchanged.
const progress = [
  `CREATE TEMP TABLE track AS
   SELECT x.r, x."regionId", x.k, x.year, x.a, x.b, coalesce(m, 0) AS m, x.id AS "activityId", g.id AS "municipalityId",
          pg_temp.id('track', x.r, x.k::text, x.a::text, coalesce(m, 0)::text) AS id, CASE WHEN pg_temp.dice(x.k, x.a, coalesce(m, 0)) < 70 THEN 6 ELSE 5 END AS halves
     FROM activity x LEFT JOIN municipality g ON x.local AND g.r = x.r`,
  `CREATE TEMP TABLE said AS
   SELECT t.*, h, pg_temp.id('update', r, k::text, a::text, m::text, h::text) AS "updateId", pg_temp.id('period', r, k::text, h::text) AS "periodId",
          since = h AS changed, make_timestamptz(year, 1, 1, 9, 0, 0, 'Europe/Amsterdam') + h * interval '6 months' - interval '30 days' + a * interval '1 hour' AS at,
          (CASE WHEN luck < 70 THEN 'onTrack' WHEN luck < 85 THEN 'atRisk' WHEN luck < 90 THEN 'stuck' ELSE 'noJudgement' END)::"Light" AS light,
          (CASE WHEN since < 2 THEN 'inPreparation' WHEN since = 6 AND luck < 20 THEN 'completed' ELSE 'running' END)::"Lifecycle" AS lifecycle
     FROM track t, generate_series(1, halves) h,
          LATERAL (SELECT CASE WHEN h % 2 = 0 AND pg_temp.dice(a, m, h, 1) < 50 THEN h - 1 ELSE h END AS since) spoke,
          LATERAL (SELECT pg_temp.dice(a, m, since, 2) AS luck) thrown`,
  `INSERT INTO "ActivityTrack" (id, "regionId", "activityId", "municipalityId", lifecycle, light, "lastUpdateId", "lastPeriodId", "lastKind", "changedAt", "confirmedAt", version)
   SELECT id, "regionId", "activityId", "municipalityId", lifecycle, light, "updateId", "periodId", (CASE WHEN changed THEN 'change' ELSE 'confirmation' END)::"UpdateKind", at, at, h + 1
     FROM said WHERE h = halves ORDER BY k, r, a, m`,
  `INSERT INTO "ProgressUpdate" (id, "regionId", "trackId", "periodId", kind, number, lifecycle, light, done, next, cause, consequence, measure, "authorId", "authorFunction", "reportedAt")
   SELECT "updateId", "regionId", id, "periodId", (CASE WHEN changed THEN 'change' ELSE 'confirmation' END)::"UpdateKind", h, lifecycle, light,
          repeat('Er is met de aanbieders gesproken. ', 4), 'De afspraken worden vastgelegd.', why, why, why,
          pg_temp.id('user', r, CASE m WHEN 0 THEN 'trekker' || b ELSE 'ambtenaar' || m END), 'Ambtenaar Jeugd', at
     FROM said, LATERAL (SELECT CASE WHEN light IN ('atRisk', 'stuck') THEN repeat('Er is te weinig personeel. ', 3) ELSE '' END AS why) troubled
    ORDER BY k, h, r, a, m`,
]
