import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { isFollowed } from '@/lib/db/followed'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { PeriodKind } from '@/lib/domain/period'
import { canSeeSeats } from '@/lib/policy/lead-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listBottleneckRows } from '@/lib/queries/bottleneck-rows'
import { actionJson, type ActionRow } from '@/lib/queries/decision-rows'
import { agendaPage, type RegionFrame } from '@/lib/queries/region-page'
import { listSeatsOf } from '@/lib/queries/seats'
import { listWaitingKpis } from '@/lib/queries/waiting-kpis'

export type PersonHead = { id: string; name: string; function: string; hasLeft: boolean }
export type WaitingTrack = { code: string; title: string; municipality: { name: string; slug: string } | null }
export type BodySeat = { slug: string; name: string; function: string; nextOn: DateString | null }
export type OpenQuestion = { text: string; agenda: string; period: { slug: string; kind: PeriodKind }; ambition: string }

/** The page of a person: his functions, and all that waits for him. Null where he has and had no place in the region. */
export function getPerson(viewer: Viewer, { region, userId, now }: { region: string; userId: string; now: Date }) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeSeats(viewer, frame.region.id)) return null
    const person = await findPerson(tx, frame.region.id, userId)
    if (!person) return null
    return {
      person,
      seats: await listSeatsOf(tx, frame.region.id, userId),
      kpis: await listWaitingKpis(tx, { agendaId: frame.agenda.id, userId, today: frame.today }),
      tracks: await listWaitingTracks(tx, { agendaId: frame.agenda.id, userId, periodId: frame.period?.id ?? null }),
      actions: await listOpenActions(tx, frame.region.id, userId),
      bottlenecks: (
        await listBottleneckRows(
          tx,
          Prisma.sql`n."agendaId" = ${frame.agenda.id}::uuid AND n."neededFromId" = ${userId}::uuid AND n.status <> 'resolved'`,
        )
      ).rows,
      questions: await listOpenQuestions(tx, frame, userId),
      bodies: await listBodySeats(tx, frame, userId),
    }
  })
}

async function findPerson(tx: Tx, regionId: string, userId: string): Promise<PersonHead | null> {
  const [person] = await tx.$queryRaw<PersonHead[]>`
    SELECT u.id, u.name, u.function, u."deactivatedAt" IS NOT NULL AS "hasLeft" FROM "User" u
     WHERE u.id = ${userId}::uuid
       AND (u.id IN (SELECT "userId" FROM app.people_in(${regionId}::uuid))
            OR EXISTS (SELECT FROM "Lead" d WHERE d."regionId" = ${regionId}::uuid AND u.id IN (d."userId", d."deputyId")))`
  return person ?? null
}

/** What he has to report and did not yet in this period: his own, and that of a vacant seat of which he is the deputy. */
const listWaitingTracks = (tx: Tx, of: { agendaId: string; userId: string; periodId: string | null }) => tx.$queryRaw<WaitingTrack[]>`
  SELECT x.code, x.title, CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('name', g.name, 'slug', g.slug) END AS municipality
    FROM app.reporters(${of.agendaId}::uuid) who
    JOIN "ActivityTrack" t ON t.id = who."trackId"
    JOIN "Activity" x ON x.id = t."activityId"
    LEFT JOIN "Municipality" g ON g.id = t."municipalityId"
   WHERE who."userId" = ${of.userId}::uuid AND ${isFollowed} AND t."lastPeriodId" IS DISTINCT FROM ${of.periodId}::uuid
   ORDER BY x.position, g.name
   LIMIT 200`

async function listOpenActions(tx: Tx, regionId: string, userId: string): Promise<ActionRow[]> {
  const rows = await tx.$queryRaw<{ action: ActionRow }[]>`
    SELECT ${actionJson} AS action
      FROM "ActionPoint" a LEFT JOIN "User" w ON w.id = a."ownerId" LEFT JOIN "Decision" d ON d.id = a."decisionId"
     WHERE a."regionId" = ${regionId}::uuid AND a."ownerId" = ${userId}::uuid AND a."doneOn" IS NULL
     ORDER BY a."dueOn" NULLS LAST, a.number
     LIMIT 100`
  return rows.map(({ action }) => action)
}

/** Questions without an answer at the blocks of what he pulls. */
const listOpenQuestions = (tx: Tx, { region, today }: RegionFrame, userId: string) => tx.$queryRaw<OpenQuestion[]>`
  SELECT q.text, a.slug AS agenda, jsonb_build_object('slug', p.slug, 'kind', p.kind) AS period, m.number AS ambition
    FROM "Question" q
    JOIN "ReportBlock" b ON b.id = q."blockId"
    JOIN "Ambition" m ON m.id = b."ambitionId"
    JOIN "Report" r ON r.id = b."reportId"
    JOIN "ReportingPeriod" p ON p.id = r."periodId"
    JOIN "Agenda" a ON a.id = r."agendaId"
   WHERE q."regionId" = ${region.id}::uuid AND q."answeredAt" IS NULL
     AND EXISTS (SELECT FROM "Lead" d WHERE (d."ambitionId" = m.id OR d."agendaId" = a.id) AND d.role IN ('officialLead', 'projectLead')
                   AND (d."userId" = ${userId}::uuid OR (d."userId" IS NULL AND d."deputyId" = ${userId}::uuid)) AND ${isLeadOn(today)})
   ORDER BY q."askedAt"`

const listBodySeats = (tx: Tx, { region, today }: RegionFrame, userId: string) => tx.$queryRaw<BodySeat[]>`
  SELECT b.slug, b.name, s.function,
         (SELECT min(n."heldOn")::text FROM "Meeting" n WHERE n."bodyId" = b.id AND n.status = 'planned' AND n."heldOn" >= ${today}::date) AS "nextOn"
    FROM "BodyMember" s JOIN "Body" b ON b.id = s."bodyId"
   WHERE s."regionId" = ${region.id}::uuid AND s."userId" = ${userId}::uuid
     AND s."validFrom" <= ${today}::date AND (s."validUntil" IS NULL OR s."validUntil" >= ${today}::date)
   ORDER BY b.name`
