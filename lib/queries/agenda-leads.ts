import 'server-only'
import { isCurrentLead } from '@/lib/db/current-lead'
import { leadName } from '@/lib/db/lead-name'
import type { Tx } from '@/lib/db/transaction'
import type { LeadRow } from '@/lib/queries/ambition'

/** Who pulls what: of the agenda as a whole (both null), of an ambition, or of one activity. */
export type AgendaLead = LeadRow & { ambitionNumber: string | null; activityCode: string | null }

/** Who pulls the agenda and everything in it, without the KPIs. */
export const listAgendaLeads = (tx: Tx, agendaId: string) => tx.$queryRaw<AgendaLead[]>`
  SELECT m.number AS "ambitionNumber", x.code AS "activityCode", d.role::text, ${leadName} AS function, d."userId" IS NOT NULL AS "isFilled",
         w.name AS person, v.name AS deputy, d.vacancy
    FROM "Lead" d
    LEFT JOIN "Activity" x ON x.id = d."activityId"
    LEFT JOIN "Ambition" m ON m.id = coalesce(d."ambitionId", x."ambitionId")
    LEFT JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN "User" w ON w.id = d."userId"
    LEFT JOIN "User" v ON v.id = d."deputyId"
   WHERE (d."agendaId" = ${agendaId}::uuid OR m."agendaId" = ${agendaId}::uuid) AND ${isCurrentLead}
   ORDER BY x.position NULLS FIRST, d.role, d.position`
