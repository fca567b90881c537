import 'server-only'
import type { LineageKind } from '@/lib/domain/lineage'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

type End = { kind: 'ambition' | 'activity'; code: string; title: string }
export type ThreadRow = { id: string; kind: LineageKind; note: string; from: End | null; to: End | null }

/** How everything in the version before goes on in this one. Null where there is no version before, or for readers. */
export function getThreads(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => {
    if (!canSeeProgress(viewer, region.id)) return null
    const [predecessor] = await tx.$queryRaw<{ slug: string; title: string }[]>`
      SELECT p.slug, p.title FROM "Agenda" a JOIN "Agenda" p ON p.id = a."predecessorId" WHERE a.id = ${agenda.id}::uuid`
    if (!predecessor) return null
    const threads = await tx.$queryRaw<ThreadRow[]>`
      SELECT id, kind, note, "from", "to" FROM (
        SELECT n.id, n.kind::text, n.note, coalesce(f.position, 1000000) AS place, coalesce(t.position, 0) AS second, 0 AS level,
               CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('kind', 'ambition', 'code', f.number, 'title', f.title) END AS "from",
               CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('kind', 'ambition', 'code', t.number, 'title', t.title) END AS "to"
          FROM "AmbitionLineage" n LEFT JOIN "Ambition" f ON f.id = n."fromId" LEFT JOIN "Ambition" t ON t.id = n."toId" WHERE n."agendaId" = ${agenda.id}::uuid
        UNION ALL
        SELECT n.id, n.kind::text, n.note, coalesce(f.position, 1000000), coalesce(t.position, 0), 1,
               CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('kind', 'activity', 'code', f.code, 'title', f.title) END,
               CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('kind', 'activity', 'code', t.code, 'title', t.title) END
          FROM "ActivityLineage" n LEFT JOIN "Activity" f ON f.id = n."fromId" LEFT JOIN "Activity" t ON t.id = n."toId" WHERE n."agendaId" = ${agenda.id}::uuid) thread
       ORDER BY level, place, second`
    return { predecessor, threads }
  })
}
