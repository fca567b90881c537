import 'server-only'
import { isLeadOn } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { leadName } from '@/lib/db/lead-name'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Thing } from '@/lib/domain/handover'

/** Something that hangs on somebody and can go to a colleague. `where`: the agenda, the risk or the body. */
export type HangingThing = Thing & { what: string; where: string }

/** What hangs on somebody in a region: what is not done yet, his functions, where he stands in, and his seats in bodies. */
export const listHangingOn = (tx: Tx, { regionId, userId, today }: { regionId: string; userId: string; today: DateString }) =>
  listOf<HangingThing>(
    tx,
    Prisma.sql`
  SELECT kind, id, version, what, place AS "where" FROM (
    SELECT 1 AS nth, 'action' AS kind, a.id, a.version, a.title AS what, '' AS place FROM "ActionPoint" a
     WHERE a."regionId" = ${regionId}::uuid AND a."ownerId" = ${userId}::uuid AND a."doneOn" IS NULL
    UNION ALL
    SELECT 2, 'measure', s.id, s.version, s.text, k.title FROM "RiskMeasure" s JOIN "Risk" k ON k.id = s."riskId" AND k."closedOn" IS NULL
      JOIN "Agenda" a ON a.id = k."agendaId" AND a.status = 'adopted'
     WHERE s."regionId" = ${regionId}::uuid AND s."ownerId" = ${userId}::uuid AND s."doneOn" IS NULL
    UNION ALL
    SELECT 3, 'bottleneck', n.id, n.version, n.needed, n.title FROM "Bottleneck" n JOIN "Agenda" a ON a.id = n."agendaId" AND a.status = 'adopted'
     WHERE n."regionId" = ${regionId}::uuid AND n."neededFromId" = ${userId}::uuid AND n.status <> 'resolved'
    UNION ALL
    SELECT 4, CASE WHEN d."userId" = ${userId}::uuid THEN 'lead' ELSE 'deputy' END, d.id, d.version, ${leadName},
           coalesce(k.number || ' ' || k.name, x.code || ' ' || x.title, m.number || ' ' || m.title, a.title)
      FROM "Lead" d LEFT JOIN "Organisation" o ON o.id = d."organisationId" LEFT JOIN "Ambition" m ON m.id = d."ambitionId"
      LEFT JOIN "Activity" x ON x.id = d."activityId" LEFT JOIN "Kpi" k ON k.id = d."kpiId"
      JOIN "Agenda" a ON a.id = coalesce(d."agendaId", m."agendaId", x."agendaId", k."agendaId") AND a.status <> 'closed'
     WHERE d."regionId" = ${regionId}::uuid AND ${userId}::uuid IN (d."userId", d."deputyId") AND ${isLeadOn(today)}
    UNION ALL
    SELECT 5, 'member', s.id, s.version, s.function, b.name FROM "BodyMember" s JOIN "Body" b ON b.id = s."bodyId"
     WHERE s."regionId" = ${regionId}::uuid AND s."userId" = ${userId}::uuid
       AND s."validFrom" <= ${today}::date AND (s."validUntil" IS NULL OR s."validUntil" >= ${today}::date)) t
   ORDER BY nth, kind DESC, place, what, id`,
  )
