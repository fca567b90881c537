import 'server-only'
import { boardInWords } from '@/lib/db/board-name'
import { Prisma } from '@/lib/db/generated/client'
import { lastSaidBy, lastSaidOfForebears } from '@/lib/db/last-said'
import type { Tx } from '@/lib/db/transaction'
import { actionState } from '@/lib/domain/decisions'
import type { DateString } from '@/lib/domain/dutch-dates'
import { periodName, type Period } from '@/lib/domain/period'
import type { Lifecycle, Light } from '@/lib/domain/progress'
import type { ConfidentialRisks, ReportActivity, ReportAmbition, ReportModel } from '@/lib/domain/report-model'
import type { ReportStatus } from '@/lib/domain/report-route'
import { changeBetween, countLights, reportState, shownLight, type LightCounts, type ShownLight } from '@/lib/domain/standing'
import { isCurrentLead } from '@/lib/db/current-lead'
import { leadName } from '@/lib/db/lead-name'
import { kpiInReport, type KpiWithFigures } from '@/lib/domain/report-kpi'
import { kpisOfAmbition } from '@/lib/db/report-kpis'
import { listReportRisks } from '@/lib/queries/report-risks'
import { listReportBottlenecks } from '@/lib/queries/report-bottlenecks'
import { listKpisOfWhole } from '@/lib/queries/kpis-of-whole'

type Moment = {
  today: DateString
  /** For the copy that adopting makes: the report as it will be. */
  adoptedOn?: DateString
}

/** A report as plain data, of this moment; see ReportModel. Null when there is no such report. */
export async function reportModel(tx: Tx, reportId: string, { today, adoptedOn }: Moment): Promise<ReportModel | null> {
  const head = await findHead(tx, reportId)
  if (!head) return null
  const activities = await listActivities(tx, head)
  const ambitions = await listAmbitions(tx, head)
  const { period, previous } = head
  return {
    format: 3,
    region: head.region,
    agenda: head.agenda,
    period: { slug: period.slug, name: periodName(period), startsOn: period.startsOn, endsOn: period.endsOn, meetingOn: period.meetingOn },
    previousPeriod: previous && { slug: previous.slug, name: periodName(previous) },
    status: adoptedOn ? 'adopted' : head.status,
    standOn: today < period.closesOn ? today : period.closesOn,
    adoptedOn: adoptedOn ?? null,
    author: head.author,
    boardName: head.boardName,
    summary: head.summary,
    counts: countNow(activities),
    countsBefore: previous && countBefore(activities),
    reported: countReported(activities),
    ambitions: ambitions.map((ambition) => withCounts(ambition, activities, head)),
    kpis: await listKpisOfWhole(tx, head),
    risks: await listReportRisks(tx, { ...head, confidential: false }),
    bottlenecks: await listReportBottlenecks(tx, head),
    requests: await listRequests(tx, reportId),
    actions: await listActions(tx, head, today),
    activities: activities.map(({ shownBefore: _, ...activity }) => activity),
  }
}

/** The confidential risks that go with a report, for who may see them; null where there are none. */
export async function confidentialRisks(tx: Tx, reportId: string, { today, adoptedOn }: Moment): Promise<ConfidentialRisks | null> {
  const head = await findHead(tx, reportId)
  const risks = head ? await listReportRisks(tx, { ...head, confidential: true }) : []
  if (!head || risks.length === 0) return null
  const { region, agenda, period } = head
  return {
    ...{ region, agenda: agenda.title, period: periodName(period), ambitionTerm: agenda.ambitionTerm },
    ...{ standOn: today < period.closesOn ? today : period.closesOn, adoptedOn: adoptedOn ?? null, risks },
  }
}

type Head = {
  id: string
  agendaId: string
  region: string
  status: ReportStatus
  summary: string
  author: string
  boardName: string
  agenda: ReportModel['agenda']
  period: Period
  /** The period before it; of the first one of an agenda the last one of the version before. */
  previous: (Period & { agendaId: string }) | null
}

async function findHead(tx: Tx, reportId: string): Promise<Head | null> {
  const [row] = await tx.$queryRaw<Head[]>`
    SELECT r.id, r."agendaId", g.name AS region, r.status::text, r.summary,
           (SELECT s."authorFunction" FROM "ReportStep" s WHERE s."reportId" = r.id ORDER BY s.number LIMIT 1) AS author,
           ${boardInWords(Prisma.sql`r."regionId"`)} AS "boardName",
           jsonb_build_object('slug', a.slug, 'title', a.title, 'ambitionTerm', a."ambitionTerm", 'ambitionTerms', a."ambitionTerms",
             'resultTerm', a."resultTerm", 'activityTerm', a."activityTerm", 'activityTerms', a."activityTerms") AS agenda,
           to_jsonb(p) AS period,
           (SELECT to_jsonb(q) FROM "ReportingPeriod" q WHERE q."agendaId" IN (r."agendaId", a."predecessorId") AND q."endsOn" < p."startsOn"
             ORDER BY q."agendaId" = r."agendaId" DESC, q."endsOn" DESC LIMIT 1) AS previous
      FROM "Report" r
      JOIN "Region" g ON g.id = r."regionId"
      JOIN "Agenda" a ON a.id = r."agendaId"
      JOIN "ReportingPeriod" p ON p.id = r."periodId"
     WHERE r.id = ${reportId}::uuid`
  return row ?? null
}

/** `shownBefore`: what the previous report showed of it, to count; null where there was nothing to show. */
type ActivityInModel = ReportActivity & { shownBefore: ShownLight | null }

type ActivityRow = Omit<ReportActivity, 'shown' | 'change' | 'state' | 'before'> & {
  before: { light: Light; lifecycle: Lifecycle; periodId: string | null } | null
  saidPeriodId: string | null
  kind: 'change' | 'confirmation' | null
}

async function listActivities(tx: Tx, { agendaId, period, previous }: Head): Promise<ActivityInModel[]> {
  const saidBefore =
    previous && previous.agendaId !== agendaId ? lastSaidOfForebears(previous.closesOn) : lastSaidBy(previous?.closesOn ?? null)
  const rows = await tx.$queryRaw<ActivityRow[]>`
    SELECT x.code, x.title, m.number AS ambition, m.number || '.' || r.number AS result, x."scalePrinted" AS scale,
           coalesce(own.functions, pull.functions, '{}') AS leads, g.name AS municipality,
           t.participation = 'takesPart' AS "takesPart", t."participationReason" AS absence,
           x."planningPrinted" AS planning, x."planningDue"::text AS "promisedOn",
           coalesce(u.lifecycle, t."startLifecycle")::text AS lifecycle, coalesce(u.light, 'noJudgement')::text AS light,
           u."expectedOn"::text, u."expectedPrecision"::text, (u."reportedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "reportedOn",
           coalesce(u.done, '') AS done, coalesce(u.next, '') AS next, coalesce(u.cause, '') AS cause, coalesce(u.consequence, '') AS consequence,
           coalesce(u.measure, '') AS measure, u."periodId" AS "saidPeriodId", u.kind::text,
           CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('light', b.light, 'lifecycle', b.lifecycle, 'periodId', b."periodId") END AS before
      FROM "ActivityTrack" t
      JOIN "Activity" x ON x.id = t."activityId"
      JOIN "Ambition" m ON m.id = x."ambitionId"
      LEFT JOIN "Result" r ON r.id = x."resultId"
      LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
      LEFT JOIN (${functionsOn('activityId')}) own ON own.place = x.id
      LEFT JOIN (${functionsOn('ambitionId')}) pull ON pull.place = m.id
      LEFT JOIN LATERAL (${lastSaidBy(period.closesOn)}) u ON true
      LEFT JOIN LATERAL (${saidBefore}) b ON true
     WHERE x."agendaId" = ${agendaId}::uuid AND (t."startLifecycle" <> 'completed' OR u.id IS NOT NULL)
     ORDER BY x.position, g.name`
  return rows.map((row) => standing(row, period.id, previous?.id ?? null))
}

/** Who pulls each activity or ambition, as functions. */
const functionsOn = (place: 'activityId' | 'ambitionId') => Prisma.sql`
  SELECT d.${Prisma.raw(`"${place}"`)} AS place, array_agg(${leadName} ORDER BY d.position) AS functions
    FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId"
   WHERE d.role IN ('officialLead', 'projectLead') AND ${isCurrentLead} AND d.${Prisma.raw(`"${place}"`)} IS NOT NULL GROUP BY 1`

function standing({ saidPeriodId, kind, before, ...row }: ActivityRow, periodId: string, previousId: string | null): ActivityInModel {
  const state = reportState(saidPeriodId, kind, periodId)
  return {
    ...row,
    shown: shownLight({ light: row.light, lastPeriodId: saidPeriodId }, periodId),
    shownBefore: before && previousId ? shownLight({ light: before.light, lastPeriodId: before.periodId }, previousId) : null,
    before: before && { light: before.light, lifecycle: before.lifecycle },
    change: previousId === null || state === 'notReported' ? 'same' : changeBetween(before, row),
    state,
  }
}

const counted = ({ takesPart, lifecycle }: ReportActivity) => takesPart && lifecycle !== 'dropped'

const countNow = (activities: readonly ReportActivity[]): LightCounts =>
  countLights(activities.filter(counted).map(({ shown }) => ({ light: shown })))

const countBefore = (activities: readonly ActivityInModel[]): LightCounts =>
  countLights(
    activities
      .filter(({ takesPart, before }) => takesPart && before?.lifecycle !== 'dropped')
      .map(({ shownBefore }) => ({ light: shownBefore ?? 'notReported' })),
  )

function countReported(activities: readonly ReportActivity[]): ReportModel['reported'] {
  const rows = activities.filter(counted)
  const inState = (wanted: ReportActivity['state']) => rows.filter(({ state }) => state === wanted).length
  return { reported: inState('reported'), confirmed: inState('confirmed'), total: rows.length }
}

type AmbitionRow = Omit<ReportAmbition, 'counts' | 'countsBefore' | 'changes' | 'results' | 'kpis'> & {
  kpis: KpiWithFigures[]
  results: { number: string; title: string }[]
}

const listAmbitions = (tx: Tx, { id, agendaId, period, previous }: Head) => tx.$queryRaw<AmbitionRow[]>`
  SELECT m.number, ${asItStood('m', period)} AS title, m.kind::text, m.goal, coalesce(pull.functions, '{}') AS leads,
         ${threeLights('b')} AS lights, CASE WHEN pb.id IS NOT NULL THEN ${threeLights('pb')} END AS "lightsBefore",
         b.cause, b.consequence, b.measure, b.achieved, b.planned,
         coalesce((SELECT jsonb_agg(jsonb_build_object('number', m.number || '.' || r.number, 'title', ${asItStood('r', period)}) ORDER BY r.position)
                     FROM "Result" r WHERE r."ambitionId" = m.id), '[]') AS results,
         ${kpisOfAmbition(period.closesOn)} AS kpis,
         coalesce((SELECT jsonb_agg(jsonb_build_object('text', s.text, 'teller', s.teller) ORDER BY s."addedAt")
                     FROM "Story" s WHERE s."ambitionId" = m.id AND s."periodId" = ${period.id}::uuid AND s."consentGiven" AND s."checkedById" IS NOT NULL), '[]') AS stories
    FROM "ReportBlock" b
    JOIN "Ambition" m ON m.id = b."ambitionId"
    LEFT JOIN (${functionsOn('ambitionId')}) pull ON pull.place = m.id
    LEFT JOIN "Report" pr ON pr."periodId" = ${previous?.id ?? null}::uuid
    LEFT JOIN "ReportBlock" pb ON pb."reportId" = pr.id AND pb."ambitionId" = ${previous && previous.agendaId !== agendaId ? onlyForebear : Prisma.sql`m.id`}
   WHERE b."reportId" = ${id}::uuid AND m."agendaId" = ${agendaId}::uuid
   ORDER BY m.position`

// Lights of several ambitions that were merged can't be laid beside one.
const onlyForebear = Prisma.sql`(SELECT min(n."fromId"::text)::uuid FROM "AmbitionLineage" n WHERE n."toId" = m.id HAVING count(*) = 1)`

/** The title of an ambition or result, with that it had lapsed by the end of the period. */
const asItStood = (part: 'm' | 'r', { closesOn }: Period) => {
  const column = (name: string) => Prisma.raw(`${part}."${name}"`)
  return Prisma.sql`${column('title')} || CASE WHEN ${column('withdrawnOn')} <= ${closesOn}::date THEN ' (vervallen)' ELSE '' END`
}

const threeLights = (block: 'b' | 'pb') => {
  const light = (name: string) => Prisma.raw(`${block}."${name}"`)
  return Prisma.sql`jsonb_build_object('content', ${light('contentLight')}, 'time', ${light('timeLight')}, 'money', ${light('moneyLight')})`
}

function withCounts(ambition: AmbitionRow, all: readonly ActivityInModel[], { period, previous }: Head): ReportAmbition {
  const activities = all.filter((activity) => activity.ambition === ambition.number)
  const changed = (kind: ReportActivity['change']) => activities.filter(({ change }) => change === kind).length
  return {
    ...ambition,
    kpis: ambition.kpis.map((kpi) => kpiInReport(kpi, period.endsOn)),
    counts: countNow(activities),
    countsBefore: previous && countBefore(activities),
    changes: {
      better: changed('better'),
      worse: changed('worse'),
      new: changed('new'),
      finished: changed('finished'),
      dropped: changed('dropped'),
    },
    results: ambition.results.map((result) => ({
      ...result,
      counts: countNow(activities.filter((activity) => activity.result === result.number)),
    })),
  }
}

type RequestRow = Omit<ReportModel['requests'][number], 'number'>

async function listRequests(tx: Tx, reportId: string): Promise<ReportModel['requests']> {
  const rows = await tx.$queryRaw<RequestRow[]>`
    SELECT q.kind::text, q.title, q.proposal, m.number AS ambition,
           CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('number', d.number, 'outcome', d.outcome, 'text', d.text, 'decidedOn', d."decidedOn",
             'body', d."bodyName", 'mandate', d.mandate) END AS decision
      FROM "DecisionRequest" q
      LEFT JOIN "Ambition" m ON m.id = q."ambitionId"
      LEFT JOIN "Decision" d ON d."requestId" = q.id
     WHERE q."reportId" = ${reportId}::uuid
     ORDER BY q.position, q.id`
  return rows.map((row, index) => ({ number: index + 1, ...row }))
}

type ActionRow = Omit<ReportModel['actions'][number], 'state'>

/** What is open, and what was done since the previous period: closed items are shown once more. */
async function listActions(tx: Tx, { agendaId, period, previous }: Head, today: DateString): Promise<ReportModel['actions']> {
  const rows = await tx.$queryRaw<ActionRow[]>`
    SELECT a.number, a.kind::text, a.title, a."ownerFunction" AS owner, a."promisedTo", a."agreedOn"::text, a."dueOn"::text, a."doneOn"::text, d.number AS decision
      FROM "ActionPoint" a LEFT JOIN "Decision" d ON d.id = a."decisionId"
     WHERE a."agendaId" = ${agendaId}::uuid AND (a."doneOn" IS NULL OR a."doneOn" > ${previous?.closesOn ?? period.startsOn}::date)
     ORDER BY a.number`
  return rows.map((row) => ({ ...row, state: actionState(row, today) }))
}
