import 'server-only'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { OrganisationKind } from '@/lib/domain/organisation'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepOrganisations, canSeeOrganisations } from '@/lib/policy/organisation-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** `validUntil`: the last day on which it can be named; null where it stays. */
export type Organisation = { name: string; kind: OrganisationKind; validUntil: DateString | null }

export type WriteOrganisationFailure = 'not-found' | 'not-allowed' | 'name-taken' | 'is-municipality' | 'stale'

type Writing = { regionId: string; changes: { id: string; version: number } | null; organisation: Organisation }

/**
 * Adds an organisation to the list of a region, or with `changes` gives one another name, kind or last day; gives its id. A municipality of the region
 * comes from CBS and stays what it is there.
 */
export function writeOrganisation(
  viewer: Viewer,
  { regionId, changes, organisation }: Writing,
): Promise<Result<string, WriteOrganisationFailure>> {
  const event = changes ? 'organisation.changed' : 'organisation.added'
  return write(viewer, event, { table: 'Region', id: regionId }, async (tx): Promise<Result<string, WriteOrganisationFailure>> => {
    if (!canSeeOrganisations(viewer, regionId)) return failed('not-found')
    if (!canKeepOrganisations(viewer, regionId)) return failed('not-allowed')
    if (await isNameTaken(tx, regionId, organisation.name, changes?.id)) return failed('name-taken')
    const { name, kind, validUntil } = organisation
    const data = { name, kind, validUntil: validUntil === null ? null : new Date(validUntil) }
    if (!changes) return ok((await tx.organisation.create({ data: { ...data, regionId }, select: { id: true } })).id)
    const { id, version } = changes
    if ((await tx.organisation.count({ where: { id, regionId, municipalityId: { not: null } } })) > 0) return failed('is-municipality')
    const written = await tx.organisation.updateMany({ where: { id, regionId, version }, data: { ...data, version: { increment: 1 } } })
    return written.count === 0 ? failed('stale') : ok(id)
  })
}

/** Two who add at once wait for each other. */
async function isNameTaken(tx: Tx, regionId: string, name: string, not: string | undefined): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Organisations ${regionId}`}, 0))`
  return (await tx.organisation.count({ where: { regionId, id: { not }, name: { equals: name, mode: 'insensitive' } } })) > 0
}
