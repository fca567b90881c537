import 'server-only'
import { invitation, type GivenAccount, type Person } from '@/lib/commands/role-account'
import { write } from '@/lib/db/transaction'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { aboutMail, seal } from '@/lib/kernel/seal'
import { hashSecret, newSecret } from '@/lib/kernel/secret'
import { canInviteManagerAnew } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** `has-manager`: somebody gets in there by now; he gives the roles. */
export type InviteManagerAnewFailure = 'not-allowed' | 'has-manager' | 'own-account' | 'account-closed'

type Inviting = { regionId: string; manager: Person; site: string }

/**
 * A programme manager for a region in which none can get in: the same person once more, or another. Who was invited before and never came, has the role
 * no longer when it is another.
 */
export function inviteManagerAnew(
  viewer: Viewer,
  { regionId, manager, site }: Inviting,
): Promise<Result<GivenAccount, InviteManagerAnewFailure>> {
  return write<GivenAccount, InviteManagerAnewFailure>(viewer, 'region.manager-invited', { table: 'Region', id: regionId }, async (tx) => {
    if (!canInviteManagerAnew(viewer)) return failed('not-allowed')
    if (manager.email === viewer.email) return failed('own-account')
    await tx.$executeRaw`SELECT app.hold_roles(${regionId}::uuid)`
    const [region] = await tx.$queryRaw<
      { name: string }[]
    >`SELECT name FROM "Region" WHERE id = ${regionId}::uuid AND app.awaits_manager(id)`
    if (!region) return failed('has-manager')
    const [given] = await tx.$queryRaw<{ userId: string }[]>`
      SELECT "userId" FROM app.give_manager_anew(${regionId}::uuid, ${manager.email}, ${manager.name}, ${manager.function})`
    if (!given) return failed('account-closed')
    const [standing] = await tx.$queryRaw<[{ waits: boolean }]>`
      SELECT app.awaits_manager(${regionId}::uuid) AND app.is_uninvited_elsewhere(${given.userId}::uuid, ${regionId}::uuid) AS waits`
    if (!standing.waits) return ok({ email: manager.email, link: null })
    const token = newSecret()
    const to = { ...manager, userId: given.userId }
    const { link, mail } = invitation({ viewer, regionId, region: region.name, site }, to, token)
    const text = seal(mail.text, aboutMail(manager.email))
    await tx.$executeRaw`
      SELECT app.invite_manager_anew(${regionId}::uuid, ${given.userId}::uuid, ${hashSecret(token)}, ${mail.subject}, ${text})`
    return ok({ email: manager.email, link })
  })
}
