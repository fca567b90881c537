import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { endOf, lastSaidBy, lastSaidOfForebears } from '@/lib/db/last-said'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { Standing } from '@/lib/domain/comparison'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { LineageKind } from '@/lib/domain/lineage'

export type StateThen = Standing & { periodId: string | null; kind: 'change' | 'confirmation' }

export type ComparedState = {
  trackId: string
  code: string
  title: string
  municipality: string | null
  planningPrinted: string
  /** Promised in the agenda. */
  planningDue: DateString | null
  before: StateThen | null
  after: StateThen | null
  /** Across two versions of an agenda: what it comes from, or that it does not come back. */
  thread?: { kind: LineageKind; code: string | null }[]
}

type Across = { from: string; to: string; periodId: string } & Between

/**
 * How everything in an agenda stood at the end of a day beside how what it comes from stood in the version before, along the thread.
 * What was dropped between the versions stands at the end.
 */
export const listStatesAcross = (tx: Tx, { from, to, periodId, before, after, ambition, municipality }: Across) => tx.$queryRaw<
  ComparedState[]
>`
  SELECT t.id AS "trackId", x.code, x.title, g.name AS municipality, x."planningPrinted", x."planningDue"::text,
         CASE WHEN b.id IS NOT NULL THEN ${stateJson(Prisma.sql`b`)} END AS before,
         CASE WHEN n.id IS NOT NULL THEN ${stateJson(Prisma.sql`n`)} END AS after,
         coalesce((SELECT json_agg(json_build_object('kind', l.kind, 'code', f.code) ORDER BY f.position)
                     FROM "ActivityLineage" l LEFT JOIN "Activity" f ON f.id = l."fromId" WHERE l."toId" = x.id), '[]') AS thread
    FROM "Activity" x
    JOIN "Ambition" m ON m.id = x."ambitionId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    LEFT JOIN LATERAL (${lastSaidOfForebears(before)}) b ON true
    LEFT JOIN LATERAL (${lastSaidBy(after)}) n ON true
   WHERE x."agendaId" = ${to}::uuid AND t.participation = 'takesPart' AND ${inAmbition(ambition)} AND ${inMunicipality(municipality)}
  UNION ALL
  (SELECT t.id, x.code, x.title, g.name, x."planningPrinted", x."planningDue"::text, CASE WHEN b.id IS NOT NULL THEN ${stateJson(Prisma.sql`b`)} END,
          json_build_object('light', 'noJudgement', 'lifecycle', 'dropped', 'expectedOn', NULL, 'expectedPrecision', NULL, 'periodId', ${periodId}::text, 'kind', 'change'),
          json_build_array(json_build_object('kind', 'dropped', 'code', NULL))
     FROM "ActivityLineage" l
     JOIN "Activity" x ON x.id = l."fromId"
     LEFT JOIN "AmbitionLineage" a ON a."fromId" = x."ambitionId"
     LEFT JOIN "Ambition" m ON m.id = a."toId"
     JOIN "ActivityTrack" t ON t."activityId" = x.id
     LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
     LEFT JOIN LATERAL (${lastSaidBy(before)}) b ON true
    WHERE l."agendaId" = ${to}::uuid AND x."agendaId" = ${from}::uuid AND l.kind = 'dropped' AND t.participation = 'takesPart'
      AND b.lifecycle IS DISTINCT FROM 'dropped' AND ${inAmbition(ambition)} AND ${inMunicipality(municipality)}
    ORDER BY x.position, g.name)`

const inAmbition = (number?: string) => (number === undefined ? Prisma.sql`true` : Prisma.sql`m.number = ${number}`)
const inMunicipality = (slug?: string) => (slug === undefined ? Prisma.sql`true` : Prisma.sql`g.slug = ${slug}`)

type Between = { before: DateString; after: DateString; ambition?: string; municipality?: string }

/** How what takes part in an agenda stood at the end of two days, in the order of the agenda. What had not been reported by either is there too. */
export const listStatesAtTwo = (tx: Tx, agendaId: string, { before, after, ambition, municipality }: Between) => tx.$queryRaw<
  ComparedState[]
>`
  SELECT t.id AS "trackId", x.code, x.title, g.name AS municipality, x."planningPrinted", x."planningDue"::text,
         CASE WHEN b.id IS NOT NULL THEN ${stateJson(Prisma.sql`b`)} END AS before,
         CASE WHEN n.id IS NOT NULL THEN ${stateJson(Prisma.sql`n`)} END AS after
    FROM "Activity" x
    JOIN "Ambition" m ON m.id = x."ambitionId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    LEFT JOIN LATERAL (${lastSaidBy(before)}) b ON true
    LEFT JOIN LATERAL (${lastSaidBy(after)}) n ON true
   WHERE x."agendaId" = ${agendaId}::uuid AND t.participation = 'takesPart' AND (t."startLifecycle" <> 'completed' OR n.id IS NOT NULL)
     AND ${inAmbition(ambition)} AND ${inMunicipality(municipality)}
   ORDER BY x.position, g.name`

const stateJson = (update: Prisma.Sql) => Prisma.sql`json_build_object(
  'light', ${update}.light, 'lifecycle', ${update}.lifecycle, 'expectedOn', ${update}."expectedOn", 'expectedPrecision', ${update}."expectedPrecision",
  'periodId', ${update}."periodId", 'kind', ${update}.kind)`

export type ChangedState = {
  /** The slug of the agenda that it stands in: for what was dropped between two versions the one before. */
  agenda: string
  code: string
  title: string
  ambitionNumber: string
  municipality: string | null
  before: Pick<Standing, 'light' | 'lifecycle'> | null
  after: Pick<Standing, 'light' | 'lifecycle'>
}

/**
 * What stands otherwise now than at the end of that day. Looks only at what was reported since; in a version that was adopted since, beside what it
 * comes from, and with what did not come along at the end.
 */
export const listChangesSince = (
  tx: Tx,
  { agendaId, hasVersionBefore }: { agendaId: string; hasVersionBefore: boolean },
  day: DateString,
) =>
  listOf<ChangedState>(
    tx,
    hasVersionBefore
      ? Prisma.sql`(${reportedSince(agendaId, day, lastSaidOfForebears(day))}) UNION ALL (${leftBehind(agendaId, day)})`
      : reportedSince(agendaId, day, lastSaidBy(null)),
  )

/** `inherited`: what was said of what it comes from, asked only where nothing was said of it itself. */
const reportedSince = (agendaId: string, day: DateString, inherited: Prisma.Sql) => Prisma.sql`
  SELECT a.slug AS agenda, x.code, x.title, m.number AS "ambitionNumber", g.name AS municipality,
         CASE WHEN b.light IS NOT NULL THEN json_build_object('light', b.light, 'lifecycle', b.lifecycle) END AS before,
         json_build_object('light', t.light, 'lifecycle', t.lifecycle) AS after
    FROM "Activity" x
    JOIN "Agenda" a ON a.id = x."agendaId"
    JOIN "Ambition" m ON m.id = x."ambitionId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    LEFT JOIN LATERAL (${lastSaidBy(day)}) own ON true
    LEFT JOIN LATERAL (SELECT said.light, said.lifecycle FROM (${inherited}) said WHERE own.id IS NULL) inherited ON true
   CROSS JOIN LATERAL (SELECT coalesce(own.light, inherited.light) AS light, coalesce(own.lifecycle, inherited.lifecycle) AS lifecycle) b
   WHERE x."agendaId" = ${agendaId}::uuid AND t.participation = 'takesPart' AND t."confirmedAt" >= ${endOf(day)}
     AND (b.light, b.lifecycle) IS DISTINCT FROM (t.light, t.lifecycle)
   ORDER BY x.position, g.name`

const leftBehind = (agendaId: string, day: DateString) => Prisma.sql`
  SELECT f.slug, x.code, x.title, coalesce(m.number, ''), g.name, json_build_object('light', b.light, 'lifecycle', b.lifecycle),
         json_build_object('light', 'noJudgement', 'lifecycle', 'dropped')
    FROM "ActivityLineage" l
    JOIN "Agenda" a ON a.id = l."agendaId"
    JOIN "Activity" x ON x.id = l."fromId"
    JOIN "Agenda" f ON f.id = x."agendaId"
    LEFT JOIN "AmbitionLineage" n ON n."fromId" = x."ambitionId" AND n."agendaId" = a.id
    LEFT JOIN "Ambition" m ON m.id = n."toId"
    JOIN "ActivityTrack" t ON t."activityId" = x.id AND t.participation = 'takesPart'
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
    JOIN LATERAL (${lastSaidBy(day)}) b ON b.lifecycle <> 'dropped'
   WHERE l."agendaId" = ${agendaId}::uuid AND l.kind = 'dropped'
     -- A thread of an earlier change-over is no news.
     AND NOT EXISTS (SELECT FROM "ReportingPeriod" p WHERE p."agendaId" = a.id AND p."closesOn" <= ${day}::date)
   ORDER BY x.position, g.name`
