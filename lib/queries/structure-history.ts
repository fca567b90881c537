import 'server-only'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { StructureAction } from '@/lib/domain/structure'
import { differencesIn, type ChangedRow, type Difference } from '@/lib/domain/structure-history'
import { canSeeStructure } from '@/lib/policy/structure-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type StructureChangeItem = {
  id: string
  action: StructureAction
  subject: string
  on: DateString
  by: string
  isUndone: boolean
  differences: Difference[]
}

const pageSize = 30

/** Every change of an agenda, the newest first. */
export function getStructureHistory(viewer: Viewer, address: { region: string; agenda: string; now: Date; page: number }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeStructure(viewer, region.id)) return null
    const found = await tx.$queryRaw<(Omit<StructureChangeItem, 'differences'> & { rows: ChangedRow[]; total: number })[]>`
      SELECT c.id, c.action::text, c.subject, (c."changedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "on",
             concat_ws(', ', coalesce(w.name, 'voormalig medewerker'), c."authorFunction") AS by,
             EXISTS (SELECT FROM "StructureChange" u WHERE u."undoesId" = c.id) AS "isUndone", (count(*) OVER ())::int AS total,
             CASE WHEN c.action IN ('begun', 'undone') THEN '[]' ELSE coalesce((
               SELECT jsonb_agg(jsonb_build_object('object', r.object, 'before', r.before, 'after', r.after) ORDER BY r.id)
                 FROM (SELECT * FROM "StructureChangeRow" WHERE "changeId" = c.id ORDER BY id LIMIT 60) r), '[]') END AS rows
        FROM "StructureChange" c LEFT JOIN "User" w ON w.id = c."authorId"
       WHERE c."agendaId" = ${agenda.id}::uuid
       ORDER BY c.number DESC LIMIT ${pageSize} OFFSET ${(address.page - 1) * pageSize}`
    return {
      changes: found.map(({ rows, total: _, ...change }): StructureChangeItem => ({ ...change, differences: rows.flatMap(differencesIn) })),
      total: found[0]?.total ?? 0,
      pageSize,
    }
  })
}
