import pg from 'pg'
import type { App } from '../machine/app'
import { Visitor } from '../testing/visitor'
import { emptyPage } from './copy'
import { addressesOf } from './regions'
import { measure } from './rounds'
import { scriptWeights } from './script-weight'

const { boardMember, dashboard, kpi } = addressesOf(1)

export type FiguresResults = {
  /** Requests per second. */
  pages: Record<'empty' | 'dashboard' | 'kpi', number[]>
  scripts: Record<'empty' | 'dashboard' | 'kpi', number>
}

/** Gives region 1 of fillWithRegions() 15 municipalities and 20 KPIs with ten years of half years in four kinds; answers how many figures. */
export async function addFigures(superuserUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica') // no trail, and no checking of what is generated whole
    for (const sql of statements) await client.query(sql)
    await client.query('COMMIT')
    await client.query('VACUUM (ANALYZE)')
    const { rows } = await client.query<{ figures: number }>('SELECT count(*)::int AS figures FROM "Measurement"')
    return rows[0]!.figures
  } finally {
    await client.end()
  }
}

/** Opens the dashboard and the page of a KPI as an alderman does. */
export async function measureFigures(app: App): Promise<FiguresResults> {
  const alderman = await new Visitor(app.url).signIn(boardMember)
  const opens = (path: string) => async () => {
    const { status } = await alderman.get(path, { 'accept-encoding': 'gzip' })
    if (status !== 200) throw new Error(`${path} answers ${status}`)
  }
  const paths = { empty: emptyPage, dashboard, kpi }
  const targets = (Object.keys(paths) as (keyof typeof paths)[]).map((name) => ({ name, ask: opens(paths[name]) }))
  const pages = await measure(targets, { rounds: 7, milliseconds: 1_000 })
  alderman.leave()
  return { pages, scripts: await scriptWeights(app.url, boardMember, paths) }
}

// x: municipality beyond the first ones, k: KPI, b: breakdown (0 the total), h: half year since 2015.
const statements = [
  `CREATE TEMP TABLE here AS SELECT g.id AS "regionId", a.id AS "agendaId" FROM "Region" g JOIN "Agenda" a ON a."regionId" = g.id WHERE g.slug = 'regio-1' AND a.slug = '2022-2024'`,
  `INSERT INTO "Municipality" (id, "cbsCode", name, slug)
   SELECT gen_random_uuid(), 'GMX' || x, 'Extra gemeente ' || x, 'extra-gemeente-' || x
     FROM generate_series(1, 15 - (SELECT count(*)::int FROM "RegionMembership" NATURAL JOIN here)) x`,
  `INSERT INTO "RegionMembership" SELECT "regionId", id, '2016-01-01' FROM here, "Municipality" WHERE slug LIKE 'extra-%'`,
  `INSERT INTO "Decision" (id, "regionId", "agendaId", number, title, outcome, text, "decidedOn", "bodyName", "recordedById", "recordedFunction", "recordedAt")
   SELECT gen_random_uuid(), "regionId", "agendaId", 1, 'De KPI’s vaststellen', 'decided', 'Het PHO stelt de KPI’s vast.', '2022-01-01', 'PHO', u.id, 'secretaris', '2022-01-01'
     FROM here, "User" u WHERE email = '${boardMember}'`,
  `INSERT INTO "Kpi" (id, "regionId", "agendaId", number, position, name, status, why, kind, unit, "countingLevel", direction, frequency, source, "breakdownName", "baselinePeriod", "baselineValue", "decisionId")
   SELECT gen_random_uuid(), "regionId", "agendaId", '1.' || k, k, 'Jeugdigen met hulp van soort ' || k, 'adopted', 'De regio wil weten of de hulp op tijd komt.', 'flow', 'trajecten', 'trajectory',
          (CASE WHEN k % 2 = 0 THEN 'up' ELSE 'down' END)::"KpiDirection", 'halfYear', 'Inkoop en Monitoring', 'Soort hulp', '2015-h1', 1000, d.id
     FROM here NATURAL JOIN (SELECT id, "regionId", "agendaId" FROM "Decision") d, generate_series(1, 20) k`,
  `INSERT INTO "KpiDefinition" (id, "regionId", "kpiId", number, text, "authorFunction", "writtenAt")
   SELECT gen_random_uuid(), "regionId", id, 1, 'Het aantal trajecten dat in het halfjaar begon.', 'Inkoop en Monitoring', '2022-01-01' FROM "Kpi"`,
  `INSERT INTO "KpiTarget" (id, "regionId", "kpiId", year, value, printed) SELECT gen_random_uuid(), "regionId", id, year, 1500, '1.500' FROM "Kpi", generate_series(2022, 2024) year`,
  `INSERT INTO "KpiBreakdown" (id, "regionId", "kpiId", position, label) SELECT gen_random_uuid(), "regionId", id, b, 'Soort ' || b FROM "Kpi", generate_series(1, 4) b`,
  `INSERT INTO "Measurement" (id, "regionId", "kpiId", "municipalityId", "breakdownId", period, value, status, stage, "enteredFunction", "enteredAt")
   SELECT gen_random_uuid(), k."regionId", k.id, m."municipalityId", b.id, 2015 + (h - 1) / 2 || '-h' || 1 + (h - 1) % 2,
          20 + (abs(hashtextextended(k.number || m."municipalityId" || coalesce(b.label, '') || h, 0)) % 100), 'final', 'entered', 'Inkoop en Monitoring', '2024-12-01'
     FROM "Kpi" k JOIN "RegionMembership" m ON m."regionId" = k."regionId"
     JOIN (SELECT id, "kpiId", label FROM "KpiBreakdown" UNION ALL SELECT NULL, id, NULL FROM "Kpi") b ON b."kpiId" = k.id, generate_series(1, 20) h`,
]
