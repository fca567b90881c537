import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { LeadRole } from '@/lib/domain/lead'
import { leadName } from '@/lib/db/lead-name'

export type OpenSeat = { role: LeadRole; function: string; reason: string; on: string; ambitionNumber: string | null }

/** Functions that nobody fills: announced as vacant, or without a person. */
export const listOpenSeats = (tx: Tx, agendaId: string) => tx.$queryRaw<OpenSeat[]>`
  SELECT d.role::text, ${leadName} AS function, coalesce(d.vacancy, 'nog niemand') AS reason,
         coalesce(x.code || ' ' || x.title, m.number || ' ' || m.title, k.number || ' ' || k.name, a.title) AS on, m.number AS "ambitionNumber"
    FROM "Lead" d
    LEFT JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN "Ambition" m ON m.id = d."ambitionId"
    LEFT JOIN "Activity" x ON x.id = d."activityId"
    LEFT JOIN "Kpi" k ON k.id = d."kpiId"
    LEFT JOIN "Agenda" a ON a.id = d."agendaId"
   WHERE coalesce(m."agendaId", x."agendaId", k."agendaId", a.id) = ${agendaId}::uuid
     AND d."userId" IS NULL AND d."deputyId" IS NULL AND d."validUntil" IS NULL
   ORDER BY m.position NULLS FIRST, d.position`
