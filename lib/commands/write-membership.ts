import 'server-only'
import { isRefusedRow, violatedConstraint } from '@/lib/db/faults'
import { write, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, type Result } from '@/lib/kernel/result'
import { canKeepRegion } from '@/lib/policy/people-policy'
import { canEnterRegion } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MembershipFailure = 'not-found' | 'not-allowed' | 'municipality-not-there' | 'member-already' | 'has-begun' | 'ends-before'

export type Membership = { regionId: string; municipalityId: string; validFrom: DateString; validUntil: DateString | null; now: Date }

/** write() for the membership of a municipality, of now, before or later. That it isn't one twice, and existed, says the database. */
export async function writeMembership(
  viewer: Viewer,
  event: string,
  { regionId, validFrom, validUntil }: Membership,
  work: (tx: Tx) => Promise<Result<null, MembershipFailure>>,
): Promise<Result<null, MembershipFailure>> {
  try {
    return await write<null, MembershipFailure>(viewer, event, { table: 'Region', id: regionId }, async (tx) => {
      if (!canEnterRegion(viewer, regionId)) return failed('not-found')
      if (!canKeepRegion(viewer, regionId)) return failed('not-allowed')
      return validUntil !== null && validUntil < validFrom ? failed('ends-before') : work(tx)
    })
  } catch (error) {
    if (violatedConstraint(error) !== null) return failed('member-already')
    if (isRefusedRow(error)) return failed('municipality-not-there')
    throw error
  }
}
