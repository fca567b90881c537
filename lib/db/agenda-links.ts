import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Another agenda that this one touches; `here` where the viewer may open it: row level security finds no other. */
export type AgendaLinkRow = { name: string; remark: string; url: string | null; here: { region: string; agenda: string } | null }

/** The links to other agendas of one place; `l` is the link in the condition. */
export const linksOf = (condition: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', l.name, 'remark', l.remark, 'url', l.url,
                     'here', CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('region', g.slug, 'agenda', a.slug) END) ORDER BY l.position)
              FROM "AgendaLink" l LEFT JOIN "Agenda" a ON a.id = l."otherAgendaId" LEFT JOIN "Region" g ON g.id = a."regionId" WHERE ${condition}), '[]')`
