import 'server-only'
import { isCurrentLead } from '@/lib/db/current-lead'
import { Prisma } from '@/lib/db/generated/client'
import { rowOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { canAssignLead, canSeeSeats } from '@/lib/policy/lead-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { agendaPage } from '@/lib/queries/region-page'
import { listOpenSeats, listSeats } from '@/lib/queries/seats'

export type Unarranged = { ambitions: { number: string; title: string }[]; bodies: { slug: string; name: string; isProposed: boolean }[] }

/** "Wie doet wat": every function of the current agenda with who fills it, what stands open, and what nobody arranged yet. */
export function getWhoDoesWhat(viewer: Viewer, region: string, now: Date) {
  return agendaPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeSeats(viewer, frame.region.id)) return null
    const { agenda, today } = frame
    const [seats, open, unarranged] = await Promise.all([
      listSeats(tx, agenda.id, today),
      listOpenSeats(tx, agenda.id, { today, periodId: frame.period?.id ?? null }),
      findUnarranged(tx, { regionId: frame.region.id, agendaId: agenda.id }),
    ])
    const seat = { regionId: frame.region.id, status: agenda.status }
    return {
      ...{ seats, open, unarranged },
      mayAssign: canAssignLead(viewer, { ...seat, isOfKpi: false }) || canAssignLead(viewer, { ...seat, isOfKpi: true }),
    }
  })
}

/** Ambitions without a lead, and bodies that are not there yet (US25). */
const findUnarranged = (tx: Tx, { regionId, agendaId }: { regionId: string; agendaId: string }) =>
  rowOf<Unarranged>(
    tx,
    Prisma.sql`
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('number', m.number, 'title', m.title) ORDER BY m.position) FROM "Ambition" m
                      WHERE m."agendaId" = ${agendaId}::uuid AND m."withdrawnOn" IS NULL
                        AND NOT EXISTS (SELECT FROM "Lead" d WHERE d."ambitionId" = m.id AND d.role = 'officialLead' AND ${isCurrentLead})), '[]') AS ambitions,
           coalesce((SELECT jsonb_agg(jsonb_build_object('slug', b.slug, 'name', b.name, 'isProposed', b.status = 'proposed') ORDER BY b.name)
                       FROM "Body" b WHERE b."regionId" = ${regionId}::uuid AND b.status <> 'exists'), '[]') AS bodies`,
  )
