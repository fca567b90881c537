import 'server-only'
import { isNotEndedOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { Standing } from '@/lib/domain/account-standing'
import type { DateString } from '@/lib/domain/dutch-dates'
import { accountPath, peoplePath } from '@/lib/kernel/addresses'
import { canManagePeople } from '@/lib/policy/people-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { findKeptDraft } from '@/lib/queries/kept-draft'
import { regionPage } from '@/lib/queries/region-page'

export type HeldRole = {
  id: string
  userId: string
  name: string
  email: string
  function: string
  role: Role
  municipality: string | null
  validFrom: DateString
}

export type Account = {
  userId: string
  name: string
  email: string
  function: string
  standing: Standing
  /** Until when the link of an invitation works; null: there is none any more. */
  invitedUntil: Date | null
  deactivatedAt: Date | null
  lastSignIn: Date | null
  /** Whether the viewer answers for it; he doesn't for his own, and not for that of who works elsewhere too. */
  isKept: boolean
  /** Null: he signs in with a password only. */
  secondFactorSince: Date | null
}

const accountsOf = (tx: Tx, regionId: string) => tx.$queryRaw<Account[]>`
  SELECT "userId", name, email, function, standing, "invitedUntil", "deactivatedAt", "lastSignIn", "isKept", "secondFactorSince"
    FROM app.accounts_in(${regionId}::uuid) ORDER BY standing = 'deactivated', name`

/** Who has which role in the region, and the municipalities that a role can be for. Null for who may not give any. */
export function getPeople(viewer: Viewer, region: string, now: Date) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    const regionId = frame.region.id
    if (!canManagePeople(viewer, regionId)) return null
    const roles = await tx.$queryRaw<HeldRole[]>`
      SELECT r.id, r."userId", r.name, r.email, r.function, r.role::text, g.name AS municipality, r."validFrom"::text
        FROM app.roles_in(${regionId}::uuid) r LEFT JOIN "Municipality" g ON g.id = r."municipalityId"
       ORDER BY r.role, g.name NULLS FIRST, r.name`
    const municipalities = await tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT DISTINCT g.id, g.name FROM "RegionMembership" s JOIN "Municipality" g ON g.id = s."municipalityId"
       WHERE s."regionId" = ${regionId}::uuid AND ${isNotEndedOn(frame.today)} ORDER BY g.name`
    return { roles, municipalities, accounts: await accountsOf(tx, regionId), draft: await findKeptDraft(tx, viewer, peoplePath(region)) }
  })
}

/** One account of the region with the roles that go with it. Null for who may not, and where there is no such account. */
export function getAccount(viewer: Viewer, { region, person, now }: { region: string; person: string; now: Date }) {
  return regionPage(viewer, { region, now }, async (tx, frame) => {
    const regionId = frame.region.id
    if (!canManagePeople(viewer, regionId)) return null
    const account = (await accountsOf(tx, regionId)).find(({ userId }) => userId === person)
    if (!account) return null
    const roles = await tx.$queryRaw<{ role: Role; municipality: string | null }[]>`
      SELECT r.role::text, g.name AS municipality FROM app.roles_in(${regionId}::uuid) r LEFT JOIN "Municipality" g ON g.id = r."municipalityId"
       WHERE r."userId" = ${person}::uuid ORDER BY r.role, g.name`
    return { account, roles, draft: await findKeptDraft(tx, viewer, accountPath(region, person)) }
  })
}
