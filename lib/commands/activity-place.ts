import 'server-only'
import type { Tx } from '@/lib/db/transaction'

export type ActivityPlace = { ambitionId: string; resultId: string | null; parentId: string | null; activityTerm: string }

/** What a number or code is of: an ambition ("2"), a result ("2.1") or an activity that is no step itself ("2.1a"). */
export async function findActivityPlace(tx: Tx, agendaId: string, printed: string): Promise<ActivityPlace | null> {
  const [place] = await tx.$queryRaw<ActivityPlace[]>`
    SELECT found."ambitionId", found."resultId", found."parentId", a."activityTerm" FROM (
      SELECT m.id AS "ambitionId", NULL::uuid AS "resultId", NULL::uuid AS "parentId", m."agendaId", 1 AS rank FROM "Ambition" m
       WHERE m."agendaId" = ${agendaId}::uuid AND m.number = ${printed}
      UNION ALL
      SELECT m.id, r.id, NULL, m."agendaId", 2 FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
       WHERE m."agendaId" = ${agendaId}::uuid AND m.number || '.' || r.number = ${printed}
      UNION ALL
      SELECT x."ambitionId", x."resultId", x.id, x."agendaId", 3 FROM "Activity" x
       WHERE x."agendaId" = ${agendaId}::uuid AND x.code = ${printed} AND x."parentId" IS NULL) found
      JOIN "Agenda" a ON a.id = found."agendaId"
     ORDER BY found.rank LIMIT 1`
  return place ?? null
}
