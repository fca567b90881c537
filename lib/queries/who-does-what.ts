import 'server-only'
import { bodyPlace } from '@/lib/db/body-place'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import { canAssignLead, canSeeSeats } from '@/lib/policy/lead-policy'
import { canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listOpenPlaces } from '@/lib/queries/open-places'
import { agendaPage } from '@/lib/queries/region-page'
import { listSeats } from '@/lib/queries/seats'

/** A body that is not there yet, with what is meant for it. */
export type UnformedBody = {
  slug: string
  name: string
  isProposed: boolean
  purpose: string
  ambition: string | null
  members: number
  /** Whether the viewer can open it. */ maySee: boolean
}

/** "Wie doet wat": every function of the current agenda with who fills it, what stands open, and which bodies are still to be formed (US25); perhaps only the functions that nobody touched since a day. */
export function getWhoDoesWhat(viewer: Viewer, address: { region: string; now: Date; untouchedSince?: DateString }) {
  const { untouchedSince: since } = address
  return agendaPage(viewer, { region: address.region, now: address.now }, async (tx, frame) => {
    if (!canSeeSeats(viewer, frame.region.id)) return null
    const { agenda, today } = frame
    const regionId = frame.region.id
    const [seats, open, unformed] = await Promise.all([
      listSeats(tx, agenda.id, today),
      listOpenPlaces(tx, viewer, { regionId, agendaId: agenda.id, today, periodId: frame.period?.id ?? null }),
      listUnformed(tx, viewer, regionId, today),
    ])
    const seat = { regionId, status: agenda.status }
    return {
      ...{ open, unformed },
      seats: since ? seats.filter((one) => isUntouchedSince(one, since)) : seats,
      mayAssign: canAssignLead(viewer, { ...seat, isOfKpi: false }) || canAssignLead(viewer, { ...seat, isOfKpi: true }),
    }
  })
}

async function listUnformed(tx: Tx, viewer: Viewer, regionId: string, today: DateString): Promise<UnformedBody[]> {
  const found = await listOf<Omit<UnformedBody, 'maySee'> & { place: BodyPlace }>(
    tx,
    Prisma.sql`
  SELECT b.slug, b.name, b.status = 'proposed' AS "isProposed", b.purpose, m.number || ' ' || m.title AS ambition,
         ${bodyPlace} AS place,
         (SELECT count(*) FROM "BodyMember" s WHERE s."bodyId" = b.id AND s."validFrom" <= ${today}::date
             AND (s."validUntil" IS NULL OR s."validUntil" >= ${today}::date))::int AS members
    FROM "Body" b LEFT JOIN "Ambition" m ON m.id = b."ambitionId"
   WHERE b."regionId" = ${regionId}::uuid AND b.status <> 'exists' ORDER BY b.name`,
  )
  return found.map(({ place, ...body }) => ({ ...body, maySee: canSeeMeetings(viewer, place) }))
}
