import { givenRoles } from '@/lib/domain/given-role'
import { holds } from '@/lib/policy/region-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'

// Who lets whom in: ontwerp.md, "People and roles".

/** A new region with its municipalities and its first programme manager. */
export const canMakeRegions = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Who has which role in a region, and giving and ending those. */
export const canManagePeople = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Which municipalities a region has, from when until when, and its colour. */
export const canKeepRegion = (viewer: Viewer, regionId: string): boolean => holds(viewer, regionId, ['programmeManager'])

/** Nobody gives himself a role, and nobody one outside the regions that he manages. */
export const canGiveRole = (viewer: Viewer, { regionId, role, userId }: { regionId: string; role: Role; userId: string }): boolean =>
  canManagePeople(viewer, regionId) && givenRoles.some((given) => given === role) && userId !== viewer.userId

/** Taking the second factor off an account of any region, for a phone that was lost. */
export const canResetAnySecondFactor = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Untying an account from how its organisation knows somebody, when it knows him differently from now on. */
export const canUnlinkAccounts = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Who runs the installation, and saying that this still stands. */
export const canSeeInstallationRights = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Letting somebody else run the installation too. */
export const canMakeAdministrators = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** A programme manager for a region in which none can get in (app.awaits_manager says when); in no other way the administrator gives a role in a region. */
export const canInviteManagerAnew = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Ending that somebody runs the installation, also oneself. */
export const canEndAdministrators = (viewer: Viewer): boolean => viewer.grants.some(({ role }) => role === 'platformAdmin')

/** Whether somebody may still give roles in a region now that it is his turn: his own may have ended while he waited. */
export const stillManages = (roles: readonly { userId: string; role: Role }[], { userId }: Viewer): boolean =>
  roles.some((held) => held.userId === userId && held.role === 'programmeManager')

/** A region keeps a manager who can get in: one who was invited and never came gives nobody a role. `ended`: the role that goes. */
export const keepsManager = (roles: readonly { id: string; role: Role; getsIn: boolean }[], ended: string): boolean =>
  roles.some(({ id, role, getsIn }) => role === 'programmeManager' && getsIn && id !== ended)
