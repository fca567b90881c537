import 'server-only'
import { bodyPlace } from '@/lib/db/body-place'
import { Prisma } from '@/lib/db/generated/client'
import { listOf } from '@/lib/db/lists'
import type { Tx } from '@/lib/db/transaction'
import { inRegion } from '@/lib/db/waiting-place'
import type { DateString } from '@/lib/domain/dutch-dates'
import { canHandOverWork, canSeeSeats } from '@/lib/policy/lead-policy'
import { canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import type { Grant, Viewer } from '@/lib/policy/viewer'
import { listHangingOn } from '@/lib/queries/hangs-on'
import { findColleagues } from '@/lib/queries/meeting-choices'
import { regionPage, type RegionFrame } from '@/lib/queries/region-page'
import { listSeatsOf } from '@/lib/queries/seats'
import { listWaiting } from '@/lib/queries/waiting'
import { listUpkeep } from '@/lib/queries/waiting-upkeep'

type PersonHead = { id: string; name: string; function: string; hasLeft: boolean }
export type BodySeat = {
  slug: string
  name: string
  function: string
  nextOn: DateString | null
  /** Whether the viewer can open the body. */ maySee: boolean
}

/** The page of a person: his functions, all that waits for him, and for who may give it to a colleague what hangs on him. Null where he has and had no place in the region. */
export async function getPerson(viewer: Viewer, { region, userId, now }: { region: string; userId: string; now: Date }) {
  const page = await regionPage(viewer, { region, now }, async (tx, frame) => {
    if (!canSeeSeats(viewer, frame.region.id)) return null
    const person = await findPerson(tx, frame.region.id, userId)
    if (!person) return null
    const isOwn = userId === viewer.userId
    const asked = { who: { ...viewer, userId, grants: person.grants }, which: inRegion(frame.region.id), today: frame.today }
    const [seats, bodies, waiting] = await Promise.all([
      listSeatsOf(tx, frame.region.id, userId),
      listBodySeats(tx, viewer, frame, userId),
      listWaiting(tx, asked),
    ])
    const upkeep = isOwn ? await listUpkeep(tx, asked) : []
    return {
      ...{ person: person.head, isOwn, seats, bodies, waiting: [...waiting, ...upkeep] },
      handOver: canHandOverWork(viewer, frame.region.id) ? await findHandOver(tx, frame, userId) : null,
    }
  })
  return page?.content ? { frame: page.frame, content: page.content } : null
}

/** What can go to a colleague, and who there is. */
async function findHandOver(tx: Tx, { region, today }: RegionFrame, userId: string) {
  const things = await listHangingOn(tx, { regionId: region.id, userId, today })
  const colleagues = await findColleagues(tx, region.id)
  return { things, colleagues: colleagues.filter(({ id }) => id !== userId) }
}

type FoundPerson = { head: PersonHead; grants: Grant[] }

async function findPerson(tx: Tx, regionId: string, userId: string): Promise<FoundPerson | null> {
  const [person] = await tx.$queryRaw<FoundPerson[]>`
    SELECT jsonb_build_object('id', u.id, 'name', u.name, 'function', u.function, 'hasLeft', u."deactivatedAt" IS NOT NULL) AS head,
           app.grants_of(u.id, ${regionId}::uuid) AS grants
      FROM "User" u
     WHERE u.id = ${userId}::uuid
       AND (u.id IN (SELECT "userId" FROM app.people_in(${regionId}::uuid))
            OR EXISTS (SELECT FROM "Lead" d WHERE d."regionId" = ${regionId}::uuid AND u.id IN (d."userId", d."deputyId")))`
  return person ?? null
}

async function listBodySeats(tx: Tx, viewer: Viewer, { region, today }: RegionFrame, userId: string): Promise<BodySeat[]> {
  const found = await listOf<Omit<BodySeat, 'maySee'> & { place: BodyPlace }>(
    tx,
    Prisma.sql`
  SELECT b.slug, b.name, s.function,
         ${bodyPlace} AS place,
         (SELECT min(n."heldOn")::text FROM "Meeting" n WHERE n."bodyId" = b.id AND n.status = 'planned' AND n."heldOn" >= ${today}::date) AS "nextOn"
    FROM "BodyMember" s JOIN "Body" b ON b.id = s."bodyId"
   WHERE s."regionId" = ${region.id}::uuid AND s."userId" = ${userId}::uuid
     AND s."validFrom" <= ${today}::date AND (s."validUntil" IS NULL OR s."validUntil" >= ${today}::date)
   ORDER BY b.name`,
  )
  return found.map(({ place, ...seat }) => ({ ...seat, maySee: canSeeMeetings(viewer, place) }))
}
