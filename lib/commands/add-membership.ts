import 'server-only'
import { writeMembership, type Membership, type MembershipFailure } from '@/lib/commands/write-membership'
import { ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** Adds a municipality to a region, from a day before, of now or to come; with a last day where it leaves again. */
export function addMembership(viewer: Viewer, membership: Membership): Promise<Result<null, MembershipFailure>> {
  const { regionId, municipalityId, validFrom, validUntil } = membership
  return writeMembership(viewer, 'membership.added', membership, async (tx) => {
    const until = validUntil === null ? null : new Date(validUntil)
    await tx.regionMembership.create({ data: { regionId, municipalityId, validFrom: new Date(validFrom), validUntil: until } })
    return ok(null)
  })
}
