import 'server-only'
import { read, type Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { isSpecial, reviewTask, type ReviewTask, type RightKind } from '@/lib/domain/rights'
import { dutchDate } from '@/lib/kernel/clock'
import { canManagePeople, canSeeInstallationRights } from '@/lib/policy/people-policy'
import type { Role, Viewer } from '@/lib/policy/viewer'
import { regionPage } from '@/lib/queries/region-page'

export type RightRow = {
  key: string
  /** Null: it goes with a seat. */
  grantId: string | null
  userId: string
  name: string
  email: string
  function: string
  role: Role
  kind: RightKind
  /** The municipality, or the part of the agenda, that it is for; null: the region as a whole. */
  place: string | null
  /** The function or work group that it goes with. */
  seat: string | null
  givenBy: string | null
  /** The organisation at whose sign-in it was given. */
  fromProvider: string | null
  validFrom: DateString
  validUntil: DateString | null
  hasSecondFactor: boolean
  lastSignInOn: DateString | null
  reviewedOn: DateString | null
  reviewedBy: string | null
}

/** Every right that works today in a region, or (null) on the installation as a whole; nothing for who doesn't answer for them. */
export const listRights = (tx: Tx, regionId: string | null) => tx.$queryRaw<RightRow[]>`
  SELECT key, r."grantId", "userId", name, email, function, role::text, kind, place, seat, "givenBy", p.provider AS "fromProvider", "validFrom"::text, "validUntil"::text,
         "secondFactorSince" IS NOT NULL AS "hasSecondFactor",
         ("lastSignIn" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "lastSignInOn",
         ("reviewedAt" AT TIME ZONE 'Europe/Amsterdam')::date::text AS "reviewedOn", "reviewedBy"
    FROM app.rights_in(${regionId}::uuid) r LEFT JOIN app.rights_of_providers(${regionId}::uuid) p ON p."grantId" = r."grantId" ORDER BY name, email, role, place NULLS FIRST, key`

export type RightsInput = { onlySpecial: boolean }
export type RightsList = { rows: RightRow[]; task: ReviewTask | null; people: number; today: DateString }

/** Who may what in a region. Null for who doesn't give roles there. */
export const getRights = (viewer: Viewer, region: string, now: Date, input: RightsInput) =>
  regionPage(viewer, { region, now }, async (tx, { region: { id }, today }) =>
    canManagePeople(viewer, id) ? listOf(await listRights(tx, id), today, input) : null,
  )

/** Who runs the installation. Null for who doesn't. */
export async function getInstallationRights(viewer: Viewer, now: Date, input: RightsInput): Promise<RightsList | null> {
  if (!canSeeInstallationRights(viewer)) return null
  return read(viewer, async (tx) => listOf(await listRights(tx, null), dutchDate(now), input))
}

/** Whether special rights of a region wait for a look, for who answers for them. */
export async function findReviewTask(tx: Tx, regionId: string, today: DateString): Promise<ReviewTask | null> {
  return reviewTask(await listRights(tx, regionId), today)
}

function listOf(rights: RightRow[], today: DateString, { onlySpecial }: RightsInput): RightsList {
  const rows = onlySpecial ? rights.filter(isSpecial) : rights
  return { rows, task: reviewTask(rights, today), people: new Set(rows.map(({ userId }) => userId)).size, today }
}
