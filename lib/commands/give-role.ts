import 'server-only'
import { holdRoles } from '@/lib/commands/region-roles'
import { accountForRole, type GivenAccount, type Person } from '@/lib/commands/role-account'
import { notEndedOn } from '@/lib/db/membership'
import { write } from '@/lib/db/transaction'
import { wrongPlace } from '@/lib/domain/given-role'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canGiveRole, canManagePeople, stillManages } from '@/lib/policy/people-policy'
import { canEnterRegion } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'

export type GiveRoleFailure = 'not-found' | 'not-allowed' | 'own-account' | 'has-role' | 'municipality-not-there' | 'account-closed'

/** `site`: where people open the app, for the invitation of a new account. */
type Giving = { regionId: string; role: Role; municipalityId: string | null; person: Person; site: string; now: Date }

/** Gives somebody a role in a region from today on, with an account where he has none. */
export function giveRole(
  viewer: Viewer,
  { regionId, role, municipalityId, person, site, now }: Giving,
): Promise<Result<GivenAccount, GiveRoleFailure>> {
  return write<GivenAccount, GiveRoleFailure>(viewer, 'role.given', { table: 'Region', id: regionId }, async (tx) => {
    if (!canEnterRegion(viewer, regionId)) return failed('not-found')
    if (!canManagePeople(viewer, regionId)) return failed('not-allowed')
    const roles = await holdRoles(tx, regionId)
    if (!stillManages(roles, viewer)) return failed('not-allowed')
    if (wrongPlace(role, municipalityId !== null)) return failed('municipality-not-there')
    if (
      municipalityId !== null &&
      !(await tx.regionMembership.count({ where: { regionId, municipalityId, ...notEndedOn(dutchDate(now)) } }))
    )
      return failed('municipality-not-there')
    const hasIt = roles.some((held) => held.email === person.email && held.role === role && held.municipalityId === municipalityId)
    if (hasIt) return failed('has-role')
    const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { name: true } })
    const given = await accountForRole(tx, { viewer, regionId, region: region.name, site }, person)
    if (!given) return failed('account-closed')
    if (!canGiveRole(viewer, { regionId, role, userId: given.userId })) return failed('own-account')
    await tx.$executeRaw`SELECT app.give_role(${regionId}::uuid, ${given.userId}::uuid, ${role}::"Role", ${municipalityId}::uuid)`
    return ok(given.account)
  })
}
