import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { DatePrecision, DateString } from '@/lib/domain/dutch-dates'
import type { Light, Progress } from '@/lib/domain/progress'
import type { LineageKind } from '@/lib/domain/lineage'
import type { Scale } from '@/lib/domain/scale'
import type { PlanningKind } from '@/lib/domain/planning'
import type { Priority, Withdrawal } from '@/lib/domain/structure'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findBottlenecksAt } from '@/lib/queries/bottlenecks-at'
import { findEvaluatedAt } from '@/lib/queries/evaluated-at'
import type { TrackRow } from '@/lib/queries/activity-rows'
import type { LeadRow } from '@/lib/queries/ambition'
import { isCurrentLead } from '@/lib/db/current-lead'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import { leadName } from '@/lib/db/lead-name'
import { linksOf, type AgendaLinkRow } from '@/lib/db/agenda-links'
import { agendaPage } from '@/lib/queries/region-page'
import { withRights } from '@/lib/queries/track-rights'
import { sourceNotesOf } from '@/lib/queries/source-notes'

export type HistoryItem = Progress & {
  id: string
  kind: 'change' | 'confirmation'
  reportedOn: DateString
  municipality: string | null
  lightBefore: Light | null
  author: string
  authorFunction: string
  /** The number of the bottleneck that was made of it. */
  bottleneck: number | null
}

type ThreadEnd = { agenda: string; agendaTitle: string; code: string; title: string; kind: LineageKind }

type ActivityDetail = Withdrawal & {
  id: string
  ambitionId: string
  code: string
  title: string
  /** Its text, not how it stands. */
  touched: LastTouch
  description: string
  tracking: 'shared' | 'perMunicipality'
  scales: Scale[]
  scalePrinted: string
  planningPrinted: string
  planningKind: PlanningKind
  planningStart: DateString | null
  planningDue: DateString | null
  planningPrecision: DatePrecision | null
  timesPerYear: number | null
  planningMonth: number | null
  awaitsDecision: string | null
  reportsTo: string | null
  priority: Priority | null
  priorityBy: string | null
  elsewhere: string | null
  nationalLines: string[]
  extraResults: { number: string; title: string }[]
  /** What it says "zie" to, and from where it is referred to. */
  seeAlso: { code: string; title: string; printed: string }[]
  seenFrom: { kind: 'ambition' | 'activity'; code: string; title: string }[]
  links: AgendaLinkRow[]
  /** What it comes from in the version before, and goes on as in the next. */
  comesFrom: ThreadEnd[]
  goesOnAs: ThreadEnd[]
  ambition: { number: string; title: string }
  result: { number: string; title: string } | null
  parent: { code: string; title: string } | null
  /** A reader sees the steps and not how they stand. */
  steps: { code: string; title: string; track: Pick<TrackRow, 'light' | 'lifecycle' | 'lastPeriodId' | 'lastKind'> | null }[]
  phases: { scale: Scale; title: string; planningPrinted: string }[]
  parties: { name: string; remark: string | null }[]
  leads: LeadRow[]
  tracks: TrackRow[]
}

const pageOfHistory = 30

/** One activity: what it is, how it stands everywhere, and the history of its updates, newest first. */
export function getActivity(viewer: Viewer, address: { region: string; agenda: string; code: string; historyPage: number; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) => {
    const activity = await findActivity(tx, frame.agenda.id, address.code)
    if (!activity) return null
    const [bottlenecks, evaluated] = await Promise.all([
      findBottlenecksAt(tx, viewer, frame, {
        kind: 'activity',
        id: activity.id,
        ambitionId: activity.ambitionId,
        activityId: activity.id,
      }),
      findEvaluatedAt(tx, viewer, frame, { ambitionId: activity.ambitionId, activityId: activity.id }),
    ])
    const history = await listHistory(tx, activity.id, address.historyPage)
    return {
      ...activity,
      tracks: withRights(viewer, frame, activity),
      history: history.items,
      historyTotal: history.total,
      ...{ bottlenecks, evaluated },
      pageOfHistory,
      notes: canSeeSourceNotes(viewer, frame.region.id) ? await sourceNotesOf(tx, 'activityId', activity.id) : [],
    }
  })
}

async function findActivity(tx: Tx, agendaId: string, code: string): Promise<ActivityDetail | null> {
  const [row] = await tx.$queryRaw<ActivityDetail[]>`
    SELECT x.id, x."ambitionId", x.code, x.title, x.description, x.tracking::text, x.scales::text[] AS scales, x."scalePrinted", x."planningPrinted",
           x."planningKind"::text, x."planningStart"::text, x."planningDue"::text, x."planningPrecision"::text, x."timesPerYear", x."planningMonth",
           x."awaitsDecision", x."reportsTo", x.priority::text, x."priorityBy", x.elsewhere, x."nationalLines", x."withdrawnOn"::text, x."withdrawnReason",
           ${lastTouch('Activity', Prisma.sql`x.id`)} AS touched,
           coalesce((SELECT jsonb_agg(jsonb_build_object('number', em.number || '.' || er.number, 'title', er.title) ORDER BY e.position)
                       FROM "ActivityResult" e JOIN "Result" er ON er.id = e."resultId" JOIN "Ambition" em ON em.id = er."ambitionId" WHERE e."activityId" = x.id), '[]') AS "extraResults",
           coalesce((SELECT jsonb_agg(jsonb_build_object('code', z.code, 'title', coalesce(nullif(e.title, ''), z.title), 'printed', e.printed) ORDER BY e.position)
                       FROM "ActivityReference" e JOIN "Activity" z ON z.id = e."targetId" WHERE e."fromId" = x.id), '[]') AS "seeAlso",
           coalesce((SELECT jsonb_agg(CASE WHEN z.id IS NULL THEN jsonb_build_object('kind', 'ambition', 'code', em.number, 'title', em.title)
                                           ELSE jsonb_build_object('kind', 'activity', 'code', z.code, 'title', z.title) END ORDER BY em.position, e.position)
                       FROM "ActivityReference" e JOIN "Ambition" em ON em.id = e."ambitionId" LEFT JOIN "Activity" z ON z.id = e."fromId" WHERE e."targetId" = x.id), '[]') AS "seenFrom",
           ${linksOf(Prisma.sql`l."activityId" = x.id`)} AS links,
           ${threadEnds('fromId', 'toId')} AS "comesFrom", ${threadEnds('toId', 'fromId')} AS "goesOnAs",
           jsonb_build_object('number', m.number, 'title', m.title) AS ambition,
           CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('number', r.number, 'title', r.title) END AS result,
           CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('code', p.code, 'title', p.title) END AS parent,
           coalesce((SELECT jsonb_agg(jsonb_build_object('code', c.code, 'title', c.title,
                                         'track', CASE WHEN ct.id IS NOT NULL THEN jsonb_build_object('light', ct.light, 'lifecycle', ct.lifecycle,
                                           'lastPeriodId', ct."lastPeriodId", 'lastKind', ct."lastKind") END) ORDER BY c.position)
                       FROM "Activity" c LEFT JOIN "ActivityTrack" ct ON ct."activityId" = c.id AND ct."municipalityId" IS NULL WHERE c."parentId" = x.id), '[]') AS steps,
           coalesce((SELECT jsonb_agg(jsonb_build_object('scale', h.scale, 'title', h.title, 'planningPrinted', h."planningPrinted") ORDER BY h.position)
                       FROM "ActivityPhase" h WHERE h."activityId" = x.id), '[]') AS phases,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', o.name, 'remark', y.remark) ORDER BY y.position)
                       FROM "ActivityParty" y JOIN "Organisation" o ON o.id = y."organisationId" WHERE y."activityId" = x.id), '[]') AS parties,
           coalesce((SELECT jsonb_agg(jsonb_build_object('role', d.role, 'function', ${leadName}, 'isFilled', d."userId" IS NOT NULL, 'person', w.name, 'deputy', v.name, 'vacancy', d.vacancy)
                                      ORDER BY d."activityId" NULLS LAST, d.position)
                       FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "User" w ON w.id = d."userId" LEFT JOIN "User" v ON v.id = d."deputyId"
                      WHERE (d."activityId" = x.id OR d."ambitionId" = m.id) AND d.role IN ('officialLead', 'projectLead') AND ${isCurrentLead}), '[]') AS leads,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id,
                              'municipality', CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug) END,
                              'takesPart', t.participation = 'takesPart', 'reason', t."participationReason", 'lifecycle', t.lifecycle, 'light', t.light,
                              'expectedOn', t."expectedOn", 'expectedPrecision', t."expectedPrecision", 'lastPeriodId', t."lastPeriodId", 'lastKind', t."lastKind",
                              'changedAt', t."changedAt", 'confirmedAt', t."confirmedAt", 'touchedBy', lu."authorFunction") ORDER BY g.name)
                       FROM "ActivityTrack" t LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
                       LEFT JOIN "ProgressUpdate" lu ON lu.id = t."lastUpdateId" WHERE t."activityId" = x.id), '[]') AS tracks
      FROM "Activity" x
      JOIN "Ambition" m ON m.id = x."ambitionId"
      LEFT JOIN "Result" r ON r.id = x."resultId"
      LEFT JOIN "Activity" p ON p.id = x."parentId"
     WHERE x."agendaId" = ${agendaId}::uuid AND x.code = ${code}`
  return row ?? null
}

const threadEnds = (end: 'fromId' | 'toId', own: 'fromId' | 'toId') => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('agenda', za.slug, 'agendaTitle', za.title, 'code', z.code, 'title', z.title, 'kind', n.kind) ORDER BY z.position)
              FROM "ActivityLineage" n JOIN "Activity" z ON z.id = n.${Prisma.raw(`"${end}"`)} JOIN "Agenda" za ON za.id = z."agendaId"
             WHERE n.${Prisma.raw(`"${own}"`)} = x.id), '[]')`

async function listHistory(tx: Tx, activityId: string, page: number): Promise<{ items: HistoryItem[]; total: number }> {
  const found = await tx.$queryRaw<(HistoryItem & { total: number })[]>`
    SELECT u.id, u.kind::text, (u."reportedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "reportedOn", g.name AS municipality,
           u.lifecycle::text, u.light::text, b.light::text AS "lightBefore", u.done, u.next, u.cause, u.consequence, u.measure,
           u."expectedOn"::text, u."expectedPrecision"::text, coalesce(w.name, 'voormalig medewerker') AS author, u."authorFunction",
           n.number AS bottleneck, (count(*) OVER ())::int AS total
      FROM "ProgressUpdate" u
      JOIN "ActivityTrack" t ON t.id = u."trackId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
      LEFT JOIN "ProgressUpdate" b ON b."trackId" = u."trackId" AND b.number = u.number - 1
      LEFT JOIN "User" w ON w.id = u."authorId"
      LEFT JOIN "Bottleneck" n ON n."updateId" = u.id
     WHERE t."activityId" = ${activityId}::uuid
     ORDER BY u."reportedAt" DESC, u.number DESC
     LIMIT ${pageOfHistory} OFFSET ${(page - 1) * pageOfHistory}`
  return { items: found.map(({ total: _, ...item }) => item), total: found[0]?.total ?? 0 }
}
