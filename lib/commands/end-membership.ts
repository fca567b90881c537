import 'server-only'
import { notEndedOn } from '@/lib/db/membership'
import { writeMembership, type Membership, type MembershipFailure } from '@/lib/commands/write-membership'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Says until which day a municipality is of the region, or that it stays after all; what it reported stays. One that has left is history. */
export function endMembership(viewer: Viewer, membership: Membership): Promise<Result<null, MembershipFailure>> {
  const { regionId, municipalityId, validFrom, validUntil, now } = membership
  return writeMembership(viewer, 'membership.ended', membership, async (tx) => {
    const { count } = await tx.regionMembership.updateMany({
      where: { regionId, municipalityId, validFrom: new Date(validFrom), ...notEndedOn(dutchDate(now)) },
      data: { validUntil: validUntil === null ? null : new Date(validUntil) },
    })
    return count === 0 ? failed('not-found') : ok(null)
  })
}
