import 'server-only'
import { isCurrentLead } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'

/** "Ambtenaar Jeugd, gemeente Montfoort": a function (Lead d) with its organisation (Organisation o). */
export const leadName = Prisma.sql`concat_ws(', ', d.function, regexp_replace(o.name, '^Gemeente', 'gemeente'))`

/** The official leads of every ambition of an agenda as ("ambitionId", names): put together once, however many rows show them. */
export const leadsOfAmbitions = (agendaId: string) => Prisma.sql`
  SELECT d."ambitionId", array_agg(${leadName} ORDER BY d.position) AS names
    FROM "Lead" d JOIN "Ambition" b ON b.id = d."ambitionId" LEFT JOIN "Organisation" o ON o.id = d."organisationId"
   WHERE b."agendaId" = ${agendaId}::uuid AND d.role = 'officialLead' AND ${isCurrentLead}
   GROUP BY d."ambitionId"`
