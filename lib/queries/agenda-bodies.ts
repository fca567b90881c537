import 'server-only'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'

export type AgendaBodyRow = {
  name: string
  purpose: string
  rhythm: string | null
  status: 'exists' | 'proposed' | 'toBeFormed'
  aliases: string[]
  parties: string[]
}
export type ReportingLineRow = { position: number; who: string; what: string; toWhom: string | null; frequency: string | null }

/** Who meets in the region, with whom, and who reports what to whom according to the agenda. */
export function getAgendaBodies(viewer: Viewer, address: { region: string; agenda: string; now: Date }) {
  return agendaPage(viewer, address, async (tx, { agenda, region }) => ({
    bodies: await tx.$queryRaw<AgendaBodyRow[]>`
      SELECT b.name, b.purpose, b.rhythm, b.status::text, b.aliases,
             ARRAY(SELECT o.name FROM "BodyParty" p JOIN "Organisation" o ON o.id = p."organisationId" WHERE p."bodyId" = b.id ORDER BY p.position) AS parties
        FROM "Body" b WHERE b."regionId" = ${region.id}::uuid ORDER BY b.kind, b.name`,
    lines: await tx.$queryRaw<ReportingLineRow[]>`
      SELECT position, who, what, "toWhom", frequency FROM "ReportingLine" WHERE "agendaId" = ${agenda.id}::uuid ORDER BY position`,
  }))
}
