import 'server-only'
import { isReferredTo } from '@/lib/db/faults'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepOrganisations, canSeeOrganisations } from '@/lib/policy/organisation-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RemoveOrganisationFailure = 'not-found' | 'not-allowed' | 'is-municipality' | 'in-use' | 'stale'

/** Takes an organisation off the list that stands nowhere; one that does gets a last day. */
export async function removeOrganisation(
  viewer: Viewer,
  { organisationId: id, version }: { organisationId: string; version: number },
): Promise<Result<null, RemoveOrganisationFailure>> {
  try {
    return await write<null, RemoveOrganisationFailure>(viewer, 'organisation.removed', { table: 'Organisation', id }, async (tx) => {
      const found = await tx.organisation.findUnique({ where: { id }, select: { regionId: true, municipalityId: true } })
      if (!found || !canSeeOrganisations(viewer, found.regionId)) return failed('not-found')
      if (!canKeepOrganisations(viewer, found.regionId)) return failed('not-allowed')
      if (found.municipalityId !== null) return failed('is-municipality')
      const removed = await tx.organisation.deleteMany({ where: { id, version } })
      return removed.count === 0 ? failed('stale') : ok(null)
    })
  } catch (error) {
    if (isReferredTo(error)) return failed('in-use')
    throw error
  }
}
