import 'server-only'
import { writeMembership, type Membership, type MembershipFailure } from '@/lib/commands/write-membership'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** A municipality that would join doesn't: as long as its first day has not come. */
export function takeBackMembership(viewer: Viewer, membership: Omit<Membership, 'validUntil'>): Promise<Result<null, MembershipFailure>> {
  const { regionId, municipalityId, validFrom, now } = membership
  return writeMembership(viewer, 'membership.taken-back', { ...membership, validUntil: null }, async (tx) => {
    if (validFrom <= dutchDate(now)) return failed('has-begun')
    const { count } = await tx.regionMembership.deleteMany({ where: { regionId, municipalityId, validFrom: new Date(validFrom) } })
    return count === 0 ? failed('not-found') : ok(null)
  })
}
