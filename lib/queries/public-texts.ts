import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { peopleAt, peopleIn, type Mention, type PlacedMention, type TextPlace } from '@/lib/domain/people-in-text'
import type { Viewer } from '@/lib/policy/viewer'
import { reportModel } from '@/lib/queries/report-model'

type PlacedText = { at: TextPlace; content: unknown }

/** Who is named in what everybody will read of an agenda once it is adopted; nobody where the region shows nothing. */
export const findNamesInAgenda = async (tx: Tx, agendaId: string): Promise<PlacedMention[]> =>
  namedIn(tx, await listTexts(tx, Prisma.sql`a.id = ${agendaId}::uuid AND g."isPublic"`))

/** The same of all that goes public with the region: its agendas that were adopted, and the reports. */
export const findNamesInRegion = async (tx: Tx, regionId: string): Promise<PlacedMention[]> =>
  namedIn(tx, [
    ...(await listTexts(tx, Prisma.sql`g.id = ${regionId}::uuid AND a.status <> 'draft'`)),
    ...(await listFrozenReports(tx, regionId)),
  ])

/** The same of a report that is adopted; also nobody where the region shows names. What was chosen from a list never names anybody (ReportModel); what people typed may. */
export async function findNamesInReport(tx: Tx, reportId: string, today: DateString): Promise<PlacedMention[]> {
  const [found] = await tx.$queryRaw<{ agenda: string; period: string; ambitionTerm: string }[]>`
    SELECT a.slug AS agenda, p.slug AS period, a."ambitionTerm"
      FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId" JOIN "Agenda" a ON a.id = r."agendaId" JOIN "Region" g ON g.id = r."regionId"
     WHERE r.id = ${reportId}::uuid AND g."isPublic" AND NOT g."publicNames"`
  const model = found && (await reportModel(tx, reportId, { today }))
  if (!model) return []
  const { ambitions, ...rest } = model
  const { agenda, period, ambitionTerm } = found
  const at = (code: string, name: string): TextPlace => ({ kind: 'report', agenda, period, code, name, isClosed: false })
  return namedIn(tx, [
    ...ambitions.map((content) => ({ at: at(content.number, `${ambitionTerm} ${content.number}`), content })),
    { at: at('', 'Het hele rapport'), content: rest },
  ])
}

/** The same of what other regions read once it is shared. */
export const findNamesInText = async (tx: Tx, text: readonly string[]): Promise<Mention[]> => peopleIn(text, await namesOfColleagues(tx))

/** Who they are, for who was told that there are some. */
export const getNamesInText = (viewer: Viewer, text: readonly string[]): Promise<Mention[]> =>
  read(viewer, (tx) => findNamesInText(tx, text))

const namedIn = async (tx: Tx, texts: readonly PlacedText[]): Promise<PlacedMention[]> =>
  texts.length === 0 ? [] : peopleAt(texts, await namesOfColleagues(tx))

/** The database shows only colleagues. */
const namesOfColleagues = async (tx: Tx): Promise<string[]> => (await tx.user.findMany({ select: { name: true } })).map(({ name }) => name)

// What app.public_agendas() and app.public_kpis() show; tests/db/public-names.test.ts lays them beside each other.
const listTexts = (tx: Tx, which: Prisma.Sql) => tx.$queryRaw<PlacedText[]>`
  SELECT jsonb_build_object('kind', t.kind, 'agenda', a.slug, 'code', t.code, 'name', concat_ws(' ', t.term, nullif(t.code, '')),
                            'period', NULL, 'isClosed', a.status = 'closed') AS at, t.content
    FROM "Agenda" a JOIN "Region" g ON g.id = a."regionId", LATERAL (
      SELECT 'agenda' AS kind, '' AS code, 'De agenda' AS term, 0 AS place, 0 AS within,
             jsonb_build_array(a.title, a."ambitionTerm", a."ambitionTerms", a."resultTerm", a."resultTerms", a."activityTerm", a."activityTerms") AS content
      UNION ALL
      SELECT 'ambition', m.number, a."ambitionTerm", m.position, 0, jsonb_build_array(m.title, m.goal,
               (SELECT jsonb_agg(d.function) FROM "Lead" d WHERE d."ambitionId" = m.id AND d.role = 'officialLead' AND d."validFrom" <= app.today()
                   AND (d."validUntil" IS NULL OR d."validUntil" >= app.today())))
        FROM "Ambition" m WHERE m."agendaId" = a.id AND m."withdrawnOn" IS NULL
      UNION ALL
      SELECT 'result', m.number || '.' || r.number, a."resultTerm", m.position, r.position, jsonb_build_array(r.title)
        FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId" WHERE m."agendaId" = a.id AND m."withdrawnOn" IS NULL AND r."withdrawnOn" IS NULL
      UNION ALL
      SELECT 'activity', v.code, a."activityTerm", m.position, 1000 + v.position, jsonb_build_array(v.title, v.description, v."planningPrinted")
        FROM "Activity" v JOIN "Ambition" m ON m.id = v."ambitionId" WHERE v."agendaId" = a.id AND m."withdrawnOn" IS NULL AND v."withdrawnOn" IS NULL
      UNION ALL
      SELECT 'kpi', k.number, 'KPI', 100000, k.position, jsonb_build_array(k.name, k.why, k.unit, k.source,
               (SELECT d.text FROM "KpiDefinition" d WHERE d."kpiId" = k.id ORDER BY d.number DESC LIMIT 1),
               (SELECT jsonb_agg(printed) FROM "KpiTarget" WHERE "kpiId" = k.id AND "decisionNeeded" IS NULL),
               (SELECT jsonb_agg(text) FROM "KpiCaveat" WHERE "kpiId" = k.id), (SELECT jsonb_agg(text) FROM "KpiComparability" WHERE "kpiId" = k.id),
               (SELECT jsonb_agg(DISTINCT f.text) FROM "PublishedFigure" p, LATERAL (VALUES (p.source), (p.interpretation)) f (text) WHERE p."kpiId" = k.id),
               (SELECT jsonb_agg(label) FROM "KpiBreakdown" WHERE "kpiId" = k.id))
        FROM "Kpi" k WHERE k."agendaId" = a.id AND k.status = 'adopted') t
   WHERE ${which}
   ORDER BY a."startYear" DESC, a.slug, t.place, t.within`

async function listFrozenReports(tx: Tx, regionId: string): Promise<PlacedText[]> {
  const reports = await tx.$queryRaw<{ agenda: string; period: string; name: string; data: string }[]>`
    SELECT DISTINCT ON ("agendaSlug", "periodSlug") "agendaSlug" AS agenda, "periodSlug" AS period, title AS name, data
      FROM "ReportSnapshot" WHERE "regionId" = ${regionId}::uuid ORDER BY "agendaSlug", "periodSlug", number DESC`
  return reports.map(({ data, ...of }) => ({
    at: { kind: 'report', ...of, code: '', isClosed: true },
    content: JSON.parse(data) as unknown,
  }))
}
