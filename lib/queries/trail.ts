import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read, type Tx } from '@/lib/db/transaction'
import type { TrailInput } from '@/lib/forms/trail-address'
import { canSeeInstallationTrail, canSeeTrail } from '@/lib/policy/trail-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

const pageOfTrail = 50

export type TrailRow = {
  id: string
  /** ISO moment. */
  at: string
  /** Null when nobody was signed in. */
  actor: { name: string; function: string } | null
  event: string
  action: string
  object: string
  result: string
  origin: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  /** What it was about was destroyed since, so this no longer says what changed. */
  isErased: boolean
}

export type Trail = {
  rows: TrailRow[]
  total: number
  /** The events and the kinds of things to choose from. */ events: string[]
  objects: string[]
  pageSize: number
}

type Asked = TrailInput & { pageSize?: number }

/** The trail of a region, the newest first. Content null for who may not see it. */
export const getTrail = (viewer: Viewer, address: { region: string; now: Date }, input: Asked) =>
  regionPage(viewer, address, async (tx, { region }) =>
    canSeeTrail(viewer, region.id) ? listTrail(tx, Prisma.sql`e."regionId" = ${region.id}::uuid`, input) : null,
  )

/** The trail of the installation itself; null for who may not see it. */
export const getInstallationTrail = (viewer: Viewer, input: Asked) =>
  read(viewer, (tx) => (canSeeInstallationTrail(viewer) ? listTrail(tx, Prisma.sql`e."regionId" IS NULL`, input) : Promise.resolve(null)))

async function listTrail(tx: Tx, within: Prisma.Sql, { pageSize = pageOfTrail, ...input }: Asked): Promise<Trail> {
  const where = Prisma.join([within, ...conditionsOf(input)], ' AND ')
  const rows = await tx.$queryRaw<(TrailRow & { total: number })[]>`
    SELECT e.id::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.event, e.action, e.object, e.result, e.origin, e.before,
           CASE WHEN e.action = 'erase' THEN jsonb_build_object('gebeurtenissen', jsonb_array_length(e.after -> 'erased')) ELSE e.after END AS after,
           e."erasedBy" IS NOT NULL AS "isErased", count(*) OVER ()::int AS total,
           CASE WHEN e."actorId" IS NOT NULL THEN jsonb_build_object('name', coalesce(u.name, 'Onbekend'), 'function', coalesce(u.function, '')) END AS actor
      FROM "AuditEvent" e
      LEFT JOIN "ImportedPerson" p ON p."regionId" = e."regionId" AND p.id = e."actorId"
      LEFT JOIN "User" u ON u.id = coalesce(p."userId", e."actorId")
     WHERE ${where} ORDER BY e.id DESC LIMIT ${pageSize} OFFSET ${(input.pagina - 1) * pageSize}`
  const kinds = await tx.$queryRaw<
    { event: string; object: string }[]
  >`SELECT DISTINCT e.event, e.object FROM "AuditEvent" e WHERE ${within}`
  const [events, objects] = [new Set(kinds.map(({ event }) => event)), new Set(kinds.map(({ object }) => object))]
  return { rows, total: rows[0]?.total ?? 0, events: [...events], objects: [...objects], pageSize }
}

function conditionsOf({ wie, wat, soort, van, tot, geweigerd }: TrailInput): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (wie !== undefined) {
    const pattern = `%${wie.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`(u.name ILIKE ${pattern} OR u.function ILIKE ${pattern})`)
  }
  if (wat !== undefined) conditions.push(Prisma.sql`e.event = ${wat}`)
  if (soort !== undefined) conditions.push(Prisma.sql`e.object = ${soort}`)
  if (van !== undefined) conditions.push(Prisma.sql`e.at >= (${van}::timestamp AT TIME ZONE 'Europe/Amsterdam')`)
  if (tot !== undefined) conditions.push(Prisma.sql`e.at < ((${tot}::timestamp + interval '1 day') AT TIME ZONE 'Europe/Amsterdam')`)
  if (geweigerd !== undefined) conditions.push(Prisma.sql`e.result <> 'done'`)
  return conditions
}
