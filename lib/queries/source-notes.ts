import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouch, type LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type SourceNoteRow = {
  code: string
  subject: string
  found: string
  chosen: string
  reason: string
  lines: string
  document: string
  /** What it is about: "2.3a", "Resultaat 2.3", "KPI 3.2", "Ambitie 4"; null for the agenda as a whole. */
  about: { kind: 'ambition' | 'result' | 'activity' | 'kpi'; number: string } | null
  touched: LastTouch
}

/** All places where the source of an agenda contradicts itself, with what was chosen and why (US68). Null for who may not see them. */
export function getSourceNotes(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, frame) =>
    canSeeSourceNotes(viewer, frame.region.id) ? listSourceNotes(tx, Prisma.sql`n."agendaId" = ${frame.agenda.id}::uuid`) : null,
  )
}

export const sourceNotesOf = (tx: Tx, on: 'ambitionId' | 'resultId' | 'activityId' | 'kpiId', id: string) =>
  listSourceNotes(tx, Prisma.sql`n.${Prisma.raw(`"${on}"`)} = ${id}::uuid`)

const listSourceNotes = (tx: Tx, condition: Prisma.Sql) => tx.$queryRaw<SourceNoteRow[]>`
  SELECT n.code, n.subject, n.found, n.chosen, n.reason, n.lines, d.title AS document,
         CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('kind', 'activity', 'number', x.code)
              WHEN r.id IS NOT NULL THEN jsonb_build_object('kind', 'result', 'number', rm.number || '.' || r.number)
              WHEN k.id IS NOT NULL THEN jsonb_build_object('kind', 'kpi', 'number', k.number)
              WHEN m.id IS NOT NULL THEN jsonb_build_object('kind', 'ambition', 'number', m.number) END AS about,
         ${lastTouch('SourceNote', Prisma.sql`n.id`)} AS touched
    FROM "SourceNote" n
    JOIN "SourceDocument" d ON d.id = n."documentId"
    LEFT JOIN "Ambition" m ON m.id = n."ambitionId"
    LEFT JOIN "Result" r ON r.id = n."resultId"
    LEFT JOIN "Ambition" rm ON rm.id = r."ambitionId"
    LEFT JOIN "Activity" x ON x.id = n."activityId"
    LEFT JOIN "Kpi" k ON k.id = n."kpiId"
   WHERE ${condition}
   ORDER BY n.position`
