import 'server-only'
import { holdRoles } from '@/lib/commands/region-roles'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canManagePeople, keepsManager, stillManages } from '@/lib/policy/people-policy'
import { canEnterRegion } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type EndRoleFailure = 'not-found' | 'not-allowed' | 'last-manager'

/** Ends a role in a region at once. A region keeps a programme manager who gets in, or nobody could give roles there any more. */
export function endRole(
  viewer: Viewer,
  { regionId, grantId }: { regionId: string; grantId: string },
): Promise<Result<null, EndRoleFailure>> {
  return write(viewer, 'role.ended', { table: 'Region', id: regionId }, async (tx): Promise<Result<null, EndRoleFailure>> => {
    if (!canEnterRegion(viewer, regionId)) return failed('not-found')
    if (!canManagePeople(viewer, regionId)) return failed('not-allowed')
    const roles = await holdRoles(tx, regionId)
    if (!stillManages(roles, viewer)) return failed('not-allowed')
    const ended = roles.find(({ id }) => id === grantId)
    if (!ended) return failed('not-found')
    if (ended.role === 'programmeManager' && !keepsManager(roles, ended.id)) return failed('last-manager')
    await tx.$executeRaw`SELECT app.end_role(${grantId}::uuid)`
    return ok(null)
  })
}
