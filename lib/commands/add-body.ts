import 'server-only'
import { findBody } from '@/lib/commands/meeting-lock'
import { planAhead } from '@/lib/commands/plan-meetings'
import { write, type Tx } from '@/lib/db/transaction'
import { slugOf, type BodyKind, type BodyStatus } from '@/lib/domain/body'
import type { Rhythm, RhythmDay } from '@/lib/domain/rhythm'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canOrganiseBodies } from '@/lib/policy/meeting-policy'
import { canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** A body as it is written down: the rhythm in words, and how the app reads it. */
export type BodyText = {
  name: string
  kind: BodyKind
  status: BodyStatus
  purpose: string
  /** Of a work group: what its members may update. */
  ambitionId: string | null
  rhythm: string | null
  reading: Rhythm | null
  rhythmDay: RhythmDay
  fixedItems: string[]
}

export type AddBodyFailure = 'not-found' | 'not-allowed' | 'name-taken' | 'ambition-not-found'

/** Adds a body to a region, plans its meetings for the year ahead, and gives its word in the address. */
export function addBody(
  viewer: Viewer,
  { regionId, body, now }: { regionId: string; body: BodyText; now: Date },
): Promise<Result<string, AddBodyFailure>> {
  return write(viewer, 'body.added', { table: 'Region', id: regionId }, async (tx) => {
    if (!canSeeProgress(viewer, regionId)) return failed('not-found')
    if (!canOrganiseBodies(viewer, regionId)) return failed('not-allowed')
    const clash = await bodyClash(tx, { regionId, body })
    if (clash) return failed(clash)

    const { rhythmDay, reading, ...text } = body
    const slug = await freeSlug(tx, regionId, body.name)
    const { id } = await tx.body.create({
      data: {
        ...{ ...text, regionId, slug, aliases: [] },
        ...{ timesPerYear: reading?.timesPerYear ?? null, rhythmMonth: reading?.month ?? null, rhythmWithout: reading?.without ?? [] },
        ...{ rhythmWeek: rhythmDay.week, rhythmDay: rhythmDay.day },
      },
      select: { id: true },
    })
    await planAhead(tx, (await findBody(tx, id))!, dutchDate(now))
    return ok(slug)
  })
}

/**
 * What stands in the way of a body: another one of the region with the same name (capitals and spaces aside), or an ambition that is not there. Two
 * who add at once wait for each other.
 */
export async function bodyClash(
  tx: Tx,
  { regionId, body: { name, ambitionId }, not }: { regionId: string; body: Pick<BodyText, 'name' | 'ambitionId'>; not?: string },
): Promise<'name-taken' | 'ambition-not-found' | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Bodies ${regionId}`}, 0))`
  const [taken] = await tx.$queryRaw<[{ isTaken: boolean }]>`
    SELECT EXISTS (SELECT FROM "Body" WHERE "regionId" = ${regionId}::uuid AND app.name_key(name) = app.name_key(${name})
                                        AND id IS DISTINCT FROM ${not ?? null}::uuid) AS "isTaken"`
  if (taken.isTaken) return 'name-taken'
  const isThere = ambitionId === null || (await tx.ambition.count({ where: { id: ambitionId, regionId } })) > 0
  return isThere ? null : 'ambition-not-found'
}

async function freeSlug(tx: Tx, regionId: string, name: string): Promise<string> {
  const base = slugOf(name) === 'nieuw' ? 'overleg-nieuw' : slugOf(name)
  const taken = new Set((await tx.body.findMany({ where: { regionId }, select: { slug: true } })).map(({ slug }) => slug))
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}
