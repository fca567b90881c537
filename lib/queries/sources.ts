import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import { canSeeSourceNotes } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type PrintedCell = string | null | string[]
export type SourceTableRow = { position: number; title: string; columns: string[]; rows: PrintedCell[][]; note: string; lines: string }
type SourceFigureRow = { position: number; value: string; subject: string; lines: string }
export type SourceDocumentRow = {
  code: string
  title: string
  year: number | null
  tables: SourceTableRow[]
  figures: SourceFigureRow[]
  /** The document, a table or a number of it. */ touched: LastTouch
}

/** The documents that an agenda was taken from, with their tables and numbers as printed. Null for who may not see them: they hold small numbers. */
export function getSources(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeSourceNotes(viewer, region.id)) return null
    return tx.$queryRaw<SourceDocumentRow[]>`
      SELECT d.code, d.title, d.year,
             coalesce((SELECT jsonb_agg(jsonb_build_object('position', position, 'title', title, 'columns', columns, 'rows', rows, 'note', note, 'lines', lines)
                                        ORDER BY position) FROM "SourceTable" WHERE "documentId" = d.id), '[]') AS tables,
             coalesce((SELECT jsonb_agg(jsonb_build_object('position', position, 'value', value, 'subject', subject, 'lines', lines)
                                        ORDER BY position) FROM "SourceFigure" WHERE "documentId" = d.id), '[]') AS figures,
             ${lastTouchOfAll(Prisma.sql`
               SELECT 'SourceDocument', d.id UNION ALL ${touchedRows('SourceTable', Prisma.sql`"documentId" = d.id`)}
               UNION ALL ${touchedRows('SourceFigure', Prisma.sql`"documentId" = d.id`)}`)} AS touched
        FROM "SourceDocument" d WHERE d."agendaId" = ${agenda.id}::uuid ORDER BY d.code`
  })
}
