import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { settledRow, tableLine, withoutOwnReading, type HeldRow, type HeldRows } from '@/lib/domain/agenda-rows'
import { sheetIds, type SheetId, type SheetRow } from '@/lib/domain/agenda-sheets'

type Found = { id: string; row: Record<string, unknown> }

/** Everything that stands in an agenda, as the tables of a file: what lapsed is left out, and who fills a seat too. */
export async function readAgendaContent(tx: Tx, agendaId: string): Promise<HeldRows> {
  const held: Partial<Record<SheetId, HeldRow[]>> = {}
  for (const sheet of sheetIds) {
    const found = await tx.$queryRaw<Found[]>(sources[sheet](Prisma.sql`${agendaId}::uuid`))
    held[sheet] = found.map(({ id, row }) => ({
      id,
      row: settledRow(sheet, sheet === 'tables' ? inLines(row) : row) as SheetRow<typeof sheet>,
    }))
  }
  const rows = held as HeldRows
  return { ...rows, activities: rows.activities.map(({ id, row }) => ({ id, row: withoutOwnReading(row) })) }
}

const inLines = (row: Found['row']) => ({ ...row, rows: (row.rows as Parameters<typeof tableLine>[0][]).map(tableLine) })

type Source = (agenda: Prisma.Sql) => Prisma.Sql

/** Where an activity, a result or an ambition stands: by its number. */
const result = Prisma.sql`m.number || '.' || r.number`
const extra = (pairs: Prisma.Sql) => Prisma.sql`to_jsonb(t) || jsonb_build_object(${pairs}) AS row`

/** A list of the agenda itself, each row perhaps of one ambition. */
const listOf =
  (table: string, order: string): Source =>
  (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'ambition', m.number`)} FROM ${Prisma.raw(`"${table}"`)} t LEFT JOIN "Ambition" m ON m.id = t."ambitionId"
     WHERE t."agendaId" = ${agenda} ORDER BY ${Prisma.raw(order)}, t.id`

/** The same where no row is of an ambition. */
const plainListOf =
  (table: string, order: string): Source =>
  (agenda) => Prisma.sql`
    SELECT t.id, to_jsonb(t) AS row FROM ${Prisma.raw(`"${table}"`)} t WHERE t."agendaId" = ${agenda} ORDER BY ${Prisma.raw(order)}, t.id`

/** What hangs on an activity that stands. */
const ofActivity =
  (table: string, id: string, own: Prisma.Sql, joined: Prisma.Sql, where: Prisma.Sql, order: string): Source =>
  (agenda) => Prisma.sql`
    SELECT ${Prisma.raw(id)} AS id, ${extra(Prisma.sql`'activity', x.code, ${own}`)}
      FROM ${Prisma.raw(`"${table}"`)} t JOIN "Activity" x ON x.id = t."activityId" ${joined}
     WHERE x."agendaId" = ${agenda} AND x."withdrawnOn" IS NULL AND ${where} ORDER BY x.position, ${Prisma.raw(order)}`

/** What a document of the agenda holds. */
const ofDocument =
  (table: string, renamed: Prisma.Sql): Source =>
  (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'document', d.code, ${renamed}`)} FROM ${Prisma.raw(`"${table}"`)} t JOIN "SourceDocument" d ON d.id = t."documentId"
     WHERE d."agendaId" = ${agenda} ORDER BY d.code, t.position`

/** KPI t: not withdrawn, nor of a part that lapsed; a figure of the image of the region is none. */
const standingKpis = Prisma.sql`(
  SELECT k.* FROM "Kpi" k LEFT JOIN "Ambition" a ON a.id = k."ambitionId" LEFT JOIN "Result" b ON b.id = k."resultId" LEFT JOIN "Activity" c ON c.id = k."activityId"
   WHERE NOT k.background AND k.status <> 'withdrawn' AND a."withdrawnOn" IS NULL AND b."withdrawnOn" IS NULL AND c."withdrawnOn" IS NULL) t
  LEFT JOIN "Ambition" m ON m.id = t."ambitionId" LEFT JOIN "Activity" x ON x.id = t."activityId"
  LEFT JOIN "Result" r ON r.id = t."resultId" LEFT JOIN "Ambition" n ON n.id = r."ambitionId"`

const sources: Record<SheetId, Source> = {
  agenda: (agenda) => Prisma.sql`SELECT t.id, to_jsonb(t) AS row FROM "Agenda" t WHERE t.id = ${agenda}`,
  ambitions: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'themes', ARRAY(SELECT h.name FROM "AmbitionTheme" a JOIN "Theme" h ON h.id = a."themeId" WHERE a."ambitionId" = t.id ORDER BY h.position)`)}
      FROM "Ambition" t WHERE t."agendaId" = ${agenda} AND t."withdrawnOn" IS NULL ORDER BY t.position, t.id`,
  results: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'number', m.number || '.' || t.number`)} FROM "Result" t JOIN "Ambition" m ON m.id = t."ambitionId"
     WHERE m."agendaId" = ${agenda} AND t."withdrawnOn" IS NULL ORDER BY m.position, t.position, t.id`,
  activities: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'under', coalesce(p.code, ${result}, m.number),
             'extraResults', ARRAY(SELECT n.number || '.' || e.number FROM "ActivityResult" o JOIN "Result" e ON e.id = o."resultId" JOIN "Ambition" n ON n.id = e."ambitionId"
                                    WHERE o."activityId" = t.id ORDER BY o.position),
             'atStart', (SELECT min(k."startLifecycle"::text) FROM "ActivityTrack" k WHERE k."activityId" = t.id
                          HAVING count(DISTINCT k."startLifecycle") = 1 AND min(k."startLifecycle"::text) <> 'notStarted')`)}
      FROM "Activity" t JOIN "Ambition" m ON m.id = t."ambitionId" LEFT JOIN "Result" r ON r.id = t."resultId" LEFT JOIN "Activity" p ON p.id = t."parentId"
     WHERE t."agendaId" = ${agenda} AND t."withdrawnOn" IS NULL ORDER BY t.position, t.id`,
  phases: ofActivity('ActivityPhase', 't.id', Prisma.sql`'planning', t."planningPrinted"`, Prisma.empty, Prisma.sql`true`, 't.position'),
  parties: ofActivity(
    'ActivityParty',
    'o.id',
    Prisma.sql`'name', o.name`,
    Prisma.sql`JOIN "Organisation" o ON o.id = t."organisationId"`,
    Prisma.sql`true`,
    't.position',
  ),
  leads: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'at', coalesce(x.code, m.number), 'organisation', o.name, 'from', t."validFrom"`)}
      FROM "Lead" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" LEFT JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "Organisation" o ON o.id = t."organisationId"
     WHERE ${agenda} IN (t."agendaId", m."agendaId", x."agendaId") AND t."kpiId" IS NULL AND t."validUntil" IS NULL
       AND m."withdrawnOn" IS NULL AND x."withdrawnOn" IS NULL
     ORDER BY m.position NULLS FIRST, x.position NULLS FIRST, t.position, t.id`,
  absences: ofActivity(
    'ActivityTrack',
    't.id',
    Prisma.sql`'municipality', g.name, 'reason', t."participationReason"`,
    Prisma.sql`JOIN "Municipality" g ON g.id = t."municipalityId"`,
    Prisma.sql`t.participation <> 'takesPart'`,
    'g.name',
  ),
  references: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'at', coalesce(f.code, ${result}, m.number), 'activity', x.code`)}
      FROM "ActivityReference" t JOIN "Ambition" m ON m.id = t."ambitionId" JOIN "Activity" x ON x.id = t."targetId"
      LEFT JOIN "Activity" f ON f.id = t."fromId" LEFT JOIN "Result" r ON r.id = t."resultId" AND f.id IS NULL
     WHERE t."agendaId" = ${agenda} AND m."withdrawnOn" IS NULL AND r."withdrawnOn" IS NULL AND f."withdrawnOn" IS NULL ORDER BY m.position, t.position`,
  links: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'at', coalesce(x.code, m.number)`)}
      FROM "AgendaLink" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" LEFT JOIN "Activity" x ON x.id = t."activityId"
     WHERE t."agendaId" = ${agenda} AND m."withdrawnOn" IS NULL AND x."withdrawnOn" IS NULL
     ORDER BY m.position NULLS FIRST, x.position NULLS FIRST, t.position, t.id`,
  statements: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'ambition', m.number,
             'contributors', ARRAY(SELECT c.number FROM "StatementAmbition" s JOIN "Ambition" c ON c.id = s."ambitionId" WHERE s."statementId" = t.id ORDER BY c.position)`)}
      FROM "AgendaStatement" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" WHERE t."agendaId" = ${agenda} ORDER BY t.kind, t.position`,
  milestones: listOf('Milestone', 't.position'),
  budget: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'ambition', m.number, 'activity', x.code, 'isPart', t."parentId" IS NOT NULL`)}
      FROM "BudgetLine" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" LEFT JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "BudgetLine" w ON w.id = t."parentId"
     WHERE t."agendaId" = ${agenda} AND t."withdrawnOn" IS NULL
     ORDER BY coalesce(w.position, t.position), t."parentId" IS NOT NULL, t.position`,
  totals: plainListOf('BudgetTotal', 't.kind, t.year'),
  hours: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'ambition', m.number`)}
      FROM "HoursLine" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" WHERE t."agendaId" = ${agenda} AND t."withdrawnOn" IS NULL ORDER BY t.position`,
  // What people wrote down since is not what the document says.
  risks: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'ambition', m.number`)}
      FROM "Risk" t LEFT JOIN "Ambition" m ON m.id = t."ambitionId" WHERE t."agendaId" = ${agenda} AND t."raisedById" IS NULL ORDER BY t.position`,
  agreements: plainListOf('Agreement', 't.position'),
  tasks: plainListOf('AgendaTask', 't.scale, t.position'),
  register: plainListOf('RegisterEntry', 't.position'),
  reportingLines: plainListOf('ReportingLine', 't.position'),
  kpis: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'at', coalesce(x.code, n.number || '.' || r.number, m.number), 'statement', s.title,
             'definition', (SELECT text FROM "KpiDefinition" WHERE "kpiId" = t.id ORDER BY number DESC LIMIT 1),
             'breakdowns', ARRAY(SELECT label FROM "KpiBreakdown" WHERE "kpiId" = t.id ORDER BY position)`)}
      FROM ${standingKpis} LEFT JOIN "AgendaStatement" s ON s.id = t."statementId" WHERE t."agendaId" = ${agenda} ORDER BY t.position, t.id`,
  kpiTargets: (agenda) => Prisma.sql`
    SELECT o.id, to_jsonb(o) || jsonb_build_object('kpi', t.number) AS row
      FROM ${standingKpis} JOIN "KpiTarget" o ON o."kpiId" = t.id WHERE t."agendaId" = ${agenda} ORDER BY t.position, t.id, o.year`,
  kpiLeads: (agenda) => Prisma.sql`
    SELECT l.id, to_jsonb(l) || jsonb_build_object('kpi', t.number, 'organisation', o.name, 'from', l."validFrom") AS row
      FROM ${standingKpis} JOIN "Lead" l ON l."kpiId" = t.id LEFT JOIN "Organisation" o ON o.id = l."organisationId"
     WHERE t."agendaId" = ${agenda} AND l."validUntil" IS NULL ORDER BY t.position, t.id, l.position`,
  documents: plainListOf('SourceDocument', 't.code'),
  notes: (agenda) => Prisma.sql`
    SELECT t.id, ${extra(Prisma.sql`'document', d.code, 'ambition', m.number, 'result', n.number || '.' || r.number, 'activity', x.code, 'kpi', k.number`)}
      FROM "SourceNote" t JOIN "SourceDocument" d ON d.id = t."documentId" LEFT JOIN "Ambition" m ON m.id = t."ambitionId"
      LEFT JOIN "Result" r ON r.id = t."resultId" LEFT JOIN "Ambition" n ON n.id = r."ambitionId" LEFT JOIN "Activity" x ON x.id = t."activityId"
      LEFT JOIN "Kpi" k ON k.id = t."kpiId"
     WHERE t."agendaId" = ${agenda} ORDER BY t.position, t.code`,
  tables: ofDocument('SourceTable', Prisma.sql`'rows', t.rows`),
  figures: ofDocument('SourceFigure', Prisma.sql`'value', t.value`),
}
