import 'server-only'
import { writeMembership, type Membership, type MembershipFailure } from '@/lib/commands/write-membership'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Says until which day a municipality was of the region; what it reported stays. */
export function endMembership(
  viewer: Viewer,
  membership: Membership & { validUntil: DateString },
): Promise<Result<null, MembershipFailure>> {
  const { regionId, municipalityId, validFrom, validUntil } = membership
  return writeMembership(viewer, 'membership.ended', membership, async (tx) => {
    const { count } = await tx.regionMembership.updateMany({
      where: { regionId, municipalityId, validFrom: new Date(validFrom), validUntil: null },
      data: { validUntil: new Date(validUntil) },
    })
    return count === 0 ? failed('not-found') : ok(null)
  })
}
