import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import { listOf, rowOf } from '@/lib/db/lists'
import { nextMeetingsJson, onAgendasJson } from '@/lib/db/meeting-json'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import type { EvaluationOutcome, EvaluationText, FollowUp } from '@/lib/domain/evaluation'
import { canEvaluateSome, canKeepEvaluation, canSeeEvaluations, type PartPlace } from '@/lib/policy/evaluation-policy'
import { canChangeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import type { NextMeeting, OnAgenda } from '@/lib/queries/next-meetings'
import { listPartsToChoose } from '@/lib/queries/parts-to-choose'
import { agendaPage } from '@/lib/queries/region-page'

type Address = { region: string; agenda: string; now: Date }

/** Of what something is; null: the agenda as a whole. */
export type PartShown = {
  kind: 'ambition' | 'activity'
  id: string
  code: string
  title: string
  version: number
  isWithdrawn: boolean
} | null
export type FollowUpRow = FollowUp & { id: string; version: number }

/** One time that was decided about an evaluation. */
export type DecidedRow = {
  number: number
  outcome: EvaluationOutcome
  decidedOn: DateString
  reason: string
  bodyName: string
  /** The decision that was recorded, where there is one. */ decision: { number: number; title: string } | null
  recordedOn: DateString
  recordedBy: string
  recordedFunction: string
}

export type EvaluationRow = EvaluationText & {
  id: string
  number: number
  version: number
  place: PartPlace
  on: PartShown
  outcome: EvaluationOutcome | null
  decidedOn: DateString | null
  reason: string
  bodyName: string
  /** The decision that was recorded, where there is one. */ decision: { id: string; number: number; title: string } | null
  followUps: FollowUpRow[]
  /** The evaluation or one of its follow-ups; else who began it, on the last day that it tells of. */ touched: LastTouch
}

/** Row w with its agenda a, and what it is of: activity x, and ambition m (also of that activity). */
export const placedParts = Prisma.sql`
  JOIN "Agenda" a ON a.id = w."agendaId"
  LEFT JOIN "Activity" x ON x.id = w."activityId"
  LEFT JOIN "Ambition" m ON m.id = coalesce(w."ambitionId", x."ambitionId")`
export const partShown = Prisma.sql`CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('kind', CASE WHEN x.id IS NULL THEN 'ambition' ELSE 'activity' END,
  'id', coalesce(x.id, m.id), 'code', coalesce(x.code, m.number), 'title', coalesce(x.title, m.title), 'version', coalesce(x.version, m.version),
  'isWithdrawn', coalesce(x."withdrawnOn", m."withdrawnOn") IS NOT NULL) END`
export const partPlace = Prisma.sql`jsonb_build_object('regionId', w."regionId", 'agendaId', a.id, 'agendaStatus', a.status, 'ambitionId', m.id, 'activityId', x.id)`

const touchedEvaluation = Prisma.sql`coalesce(
  ${lastTouchOfAll(Prisma.sql`SELECT 'Evaluation', w.id UNION ALL ${touchedRows('EvaluationMeasurement', Prisma.sql`"evaluationId" = w.id`)}`)},
  (SELECT jsonb_build_object('on', greatest(w."madeOn", w."decidedOn", (SELECT max("measuredOn") FROM "EvaluationMeasurement" WHERE "evaluationId" = w.id)), 'by', coalesce(u.name, 'voormalig medewerker'))
     FROM (SELECT w."madeById" AS id) made LEFT JOIN "User" u ON u.id = made.id))`

/** Evaluations that answer to a condition on w (or a, m, x): what is still to be decided first, by its day. */
export const listEvaluations = (tx: Tx, condition: Prisma.Sql) =>
  listOf<EvaluationRow>(
    tx,
    Prisma.sql`
    SELECT w.id, w.number, w.version, w.title, w.question, w.baseline, w."baselineOn"::text, w."decideOn"::text, w.advice, w.outcome::text,
           w."decidedOn"::text, w.reason, w."bodyName", ${partPlace} AS place, ${partShown} AS on,
           CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) END AS decision,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'version', f.version, 'plannedOn', f."plannedOn", 'measuredOn', f."measuredOn", 'finding', f.finding)
                                      ORDER BY coalesce(f."measuredOn", f."plannedOn"), f.position)
                       FROM "EvaluationMeasurement" f WHERE f."evaluationId" = w.id), '[]') AS "followUps",
           ${touchedEvaluation} AS touched
      FROM "Evaluation" w ${placedParts}
      LEFT JOIN "Decision" d ON d.id = w."decisionId"
     WHERE ${condition}
     ORDER BY w.outcome IS NOT NULL, w."decideOn" NULLS LAST, w.number LIMIT 200`,
  )

/** The evaluations of an agenda, perhaps only those that nobody touched since a day. Null for who only reads. */
export function getEvaluations(viewer: Viewer, address: Address & { untouchedSince?: DateString }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    const rows = await listEvaluations(tx, Prisma.sql`a.id = ${agenda.id}::uuid`)
    const { untouchedSince: since } = address
    return {
      rows: since ? rows.filter((row) => isUntouchedSince(row, since)) : rows,
      mayStart: canEvaluateSome(viewer, { regionId: region.id, agendaId: agenda.id, agendaStatus: agenda.status }),
    }
  })
}

/** As JSON: what was decided about an evaluation, the last time first. */
const decidedJson = (id: string) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('number', s.number, 'outcome', s.outcome, 'decidedOn', s."decidedOn", 'reason', s.reason, 'bodyName', s."bodyName",
              'decision', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('number', d.number, 'title', d.title) END,
              'recordedOn', (s."recordedAt" AT TIME ZONE 'Europe/Amsterdam')::date, 'recordedBy', coalesce(u.name, 'voormalig medewerker'),
              'recordedFunction', s."recordedFunction") ORDER BY s.number DESC)
              FROM "EvaluationDecision" s LEFT JOIN "Decision" d ON d.id = s."decisionId" LEFT JOIN "User" u ON u.id = s."recordedById"
             WHERE s."evaluationId" = ${id}::uuid), '[]')`

type DecisionChoice = { id: string; number: number; title: string; decidedOn: DateString }

/** One evaluation, with what may be chosen where one decides about it. */
export function getEvaluation(viewer: Viewer, address: Address & { number: number; draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region, today }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    const [rows, decisions] = await Promise.all([
      listEvaluations(tx, Prisma.sql`a.id = ${agenda.id}::uuid AND w.number = ${address.number}`),
      listOf<DecisionChoice>(
        tx,
        Prisma.sql`SELECT id, number, title, "decidedOn"::text FROM "Decision" WHERE "regionId" = ${region.id}::uuid ORDER BY number DESC LIMIT 200`,
      ),
    ])
    const evaluation = rows[0]
    if (!evaluation) return null
    const around = await rowOf<{ decided: DecidedRow[]; agendas: OnAgenda[]; nextMeetings: NextMeeting[] }>(
      tx,
      Prisma.sql`SELECT ${decidedJson(evaluation.id)} AS decided, ${onAgendasJson(Prisma.sql`i."evaluationId" = ${evaluation.id}::uuid`)} AS agendas,
                        ${nextMeetingsJson(region.id, today)} AS "nextMeetings"`,
    )
    return {
      ...{ evaluation, decisions, ...around },
      mayKeep: canKeepEvaluation(viewer, evaluation.place),
      mayChange: canChangeStructure(viewer, { regionId: region.id, status: agenda.status }),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}

/** By id: as a colleague left it in the meantime. */
export const getEvaluationNow = (viewer: Viewer, id: string): Promise<EvaluationRow | null> =>
  read(viewer, async (tx) => (await listEvaluations(tx, Prisma.sql`w.id = ${id}::uuid`))[0] ?? null)

/** For a new one: of what the viewer may begin it. */
export function getNewEvaluation(viewer: Viewer, address: Address & { draftOf: string }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeEvaluations(viewer, region.id)) return null
    return {
      parts: await listPartsToChoose(tx, viewer, region.id, agenda),
      draft: await findKeptDraft(tx, viewer, address.draftOf),
    }
  })
}
