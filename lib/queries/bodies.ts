import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { lastTouchOfAll, touchedRows, type LastTouch } from '@/lib/db/last-touch'
import type { Tx } from '@/lib/db/transaction'
import type { BodyKind, BodyStatus } from '@/lib/domain/body'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isUntouchedSince } from '@/lib/domain/freshness'
import type { Rhythm, RhythmDay } from '@/lib/domain/rhythm'
import { canOrganiseBodies, canSeeMeetings, type BodyPlace } from '@/lib/policy/meeting-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export type BodyHead = BodyPlace & {
  id: string
  slug: string
  name: string
  aliases: string[]
  kind: BodyKind
  status: BodyStatus
  purpose: string
  /** As printed, and how the app reads it. */
  rhythm: string | null
  reading: Rhythm | null
  usual: RhythmDay
  fixedItems: string[]
  ambitionId: string | null
  ambitionNumber: string | null
  version: number
}

export type BodyRow = BodyHead & { nextOn: DateString | null; members: number; /** The body or a seat in it. */ touched: LastTouch }

export const touchedBody = lastTouchOfAll(Prisma.sql`
  SELECT 'Body', b.id UNION ALL ${touchedRows('BodyMember', Prisma.sql`"bodyId" = b.id`)}`)

/** The bodies of a region with their next meeting: all of them, or for members of a work group their own; perhaps only those that nobody touched since a day. */
export function getBodies(viewer: Viewer, address: { region: string; now: Date; untouchedSince?: DateString }) {
  return regionPage(viewer, address, async (tx, frame) => {
    if (!frame.seesProgress) return null
    const rows = await tx.$queryRaw<BodyRow[]>`
      SELECT ${bodyHead},
             (SELECT min(m."heldOn")::text FROM "Meeting" m WHERE m."bodyId" = b.id AND m.status = 'planned' AND m."heldOn" >= ${frame.today}::date) AS "nextOn",
             (SELECT count(*) FROM "BodyMember" s WHERE s."bodyId" = b.id AND s."validFrom" <= ${frame.today}::date
                 AND (s."validUntil" IS NULL OR s."validUntil" >= ${frame.today}::date))::int AS members,
             ${touchedBody} AS touched
        FROM "Body" b LEFT JOIN "Ambition" a ON a.id = b."ambitionId"
       WHERE b."regionId" = ${frame.region.id}::uuid
       ORDER BY b.kind, b.status, b.name`
    const { untouchedSince: since } = address
    const bodies = rows.filter((body) => canSeeMeetings(viewer, body) && (!since || isUntouchedSince(body, since)))
    return { bodies, mayOrganise: canOrganiseBodies(viewer, frame.region.id) }
  })
}

const bodyHead = Prisma.sql`
  b.id, b."regionId", b.slug, b.name, b.aliases, b.kind::text, b.status::text, b.purpose, b.rhythm, b."fixedItems", b.version, b."ambitionId", a.number AS "ambitionNumber",
  CASE WHEN b."timesPerYear" IS NOT NULL THEN jsonb_build_object('timesPerYear', b."timesPerYear", 'month', b."rhythmMonth", 'without', b."rhythmWithout") END AS reading,
  jsonb_build_object('week', b."rhythmWeek", 'day', b."rhythmDay") AS usual, b.id = ANY (app.own_body_ids()) AS "isOwn"`

/** The body in an address; null where it doesn't exist for the viewer. */
export async function findBodyHead(tx: Tx, viewer: Viewer, regionId: string, slug: string): Promise<BodyHead | null> {
  const [body] = await tx.$queryRaw<BodyHead[]>`
    SELECT ${bodyHead} FROM "Body" b LEFT JOIN "Ambition" a ON a.id = b."ambitionId" WHERE b."regionId" = ${regionId}::uuid AND b.slug = ${slug}`
  return body && canSeeMeetings(viewer, body) ? body : null
}
