import 'server-only'
import { write } from '@/lib/db/transaction'
import { isSpecial } from '@/lib/domain/rights'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canManagePeople, canSeeInstallationRights } from '@/lib/policy/people-policy'
import { canEnterRegion } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { listRights } from '@/lib/queries/rights'

export type ReviewRightsFailure = 'not-found' | 'not-allowed' | 'nothing-chosen' | 'gone'

/** Says of special rights that they still stand: of a region, or (null) of the installation. All of them, or none where one is gone. */
export function reviewRights(
  viewer: Viewer,
  { regionId, grantIds }: { regionId: string | null; grantIds: readonly string[] },
): Promise<Result<null, ReviewRightsFailure>> {
  const object = regionId === null ? { table: 'User' as const, id: viewer.userId! } : { table: 'Region' as const, id: regionId }
  return write(viewer, 'rights.reviewed', object, async (tx): Promise<Result<null, ReviewRightsFailure>> => {
    if (regionId !== null && !canEnterRegion(viewer, regionId)) return failed('not-found')
    if (regionId === null ? !canSeeInstallationRights(viewer) : !canManagePeople(viewer, regionId)) return failed('not-allowed')
    if (grantIds.length === 0) return failed('nothing-chosen')
    await tx.$executeRaw`SELECT app.hold_roles(${regionId}::uuid)`
    const [turn] = await tx.$queryRaw<[{ answers: boolean }]>`SELECT app.answers_now(${regionId}::uuid) AS answers`
    if (!turn.answers) return failed('not-allowed')
    const special = (await listRights(tx, regionId)).filter(isSpecial)
    if (!grantIds.every((id) => special.some(({ grantId }) => grantId === id))) return failed('gone')
    await tx.$executeRaw`SELECT app.review_rights(${regionId}::uuid, ${grantIds}::uuid[])`
    return ok(null)
  })
}
