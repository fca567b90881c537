import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { canKeepEvaluation } from '@/lib/policy/evaluation-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { AgendaHead } from '@/lib/queries/region-page'

export type PartToChoose = {
  kind: 'agenda' | 'ambition' | 'activity'
  id: string
  code: string
  title: string
  ambitionId: string | null
  activityId: string | null
  /** The theme of its ambition, where that has one. */ themeId: string | null
}

/** Of what in an agenda the viewer may begin an evaluation or write a lesson down. */
export async function listPartsToChoose(tx: Tx, viewer: Viewer, regionId: string, agenda: AgendaHead): Promise<PartToChoose[]> {
  const rows = await listOf<PartToChoose>(
    tx,
    Prisma.sql`
    SELECT kind, id, code, title, "ambitionId", "activityId",
           (SELECT t."themeId" FROM "AmbitionTheme" t JOIN "Theme" w ON w.id = t."themeId" WHERE t."ambitionId" = p."ambitionId" ORDER BY w.position LIMIT 1) AS "themeId"
      FROM (
        SELECT 'agenda' AS kind, ${agenda.id}::uuid AS id, '' AS code, ${agenda.title} AS title, NULL::uuid AS "ambitionId", NULL::uuid AS "activityId", 0 AS ambition, 0 AS place
        UNION ALL
        SELECT 'ambition', id, number, title, id, NULL, position, 0 FROM "Ambition" WHERE "agendaId" = ${agenda.id}::uuid AND "withdrawnOn" IS NULL
        UNION ALL
        SELECT 'activity', x.id, x.code, x.title, m.id, x.id, m.position, x.position
          FROM "Activity" x JOIN "Ambition" m ON m.id = x."ambitionId" WHERE x."agendaId" = ${agenda.id}::uuid AND x."withdrawnOn" IS NULL) p
     ORDER BY ambition, place`,
  )
  const of = { regionId, agendaId: agenda.id, agendaStatus: agenda.status }
  return rows.filter(({ ambitionId, activityId }) => canKeepEvaluation(viewer, { ...of, ambitionId, activityId }))
}
