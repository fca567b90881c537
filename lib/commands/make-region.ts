import 'server-only'
import { accountForRole, type GivenAccount, type Person } from '@/lib/commands/role-account'
import { violatedConstraint } from '@/lib/db/faults'
import { write, type Tx } from '@/lib/db/transaction'
import { slugOf } from '@/lib/domain/body'
import type { Colour } from '@/lib/domain/colour'
import type { DateString } from '@/lib/domain/dutch-dates'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canMakeRegions } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type MakeRegionFailure = 'not-allowed' | 'name-taken' | 'code-taken' | 'municipality-not-there' | 'account-closed' | 'own-account'

type NewRegion = { name: string; cbsCode: string | null; since: DateString; colour: Colour | null }
/** `site`: where people open the app, for the invitation of the manager. */
type Making = { region: NewRegion; municipalityIds: readonly string[]; manager: Person; site: string }
export type MadeRegion = { name: string; slug: string; account: GivenAccount }

/** Makes a region with its municipalities and its first programme manager. From then on the administrator sees nothing of it but its name. */
export async function makeRegion(
  viewer: Viewer,
  { region, municipalityIds, manager, site }: Making,
): Promise<Result<MadeRegion, MakeRegionFailure>> {
  const { userId } = viewer
  if (!userId) return failed('not-allowed')
  try {
    return await write<MadeRegion, MakeRegionFailure>(viewer, 'region.made', { table: 'User', id: userId }, async (tx) => {
      if (!canMakeRegions(viewer)) return failed('not-allowed')
      if (manager.email === viewer.email) return failed('own-account')
      const slug = slugOf(region.name)
      if (await tx.region.findUnique({ where: { slug }, select: { id: true } })) return failed('name-taken')
      if ((await countPresent(tx, municipalityIds, region.since)) < municipalityIds.length) return failed('municipality-not-there')
      const regionId = await addRegion(tx, slug, region, municipalityIds)
      const given = await accountForRole(tx, { viewer, regionId, region: region.name, site }, manager)
      // Everything or nothing: what was written so far goes too.
      if (!given) throw new AccountClosed()
      await tx.$executeRaw`SELECT app.give_role(${regionId}::uuid, ${given.userId}::uuid, 'programmeManager', NULL)`
      return ok({ name: region.name, slug, account: given.account })
    })
  } catch (error) {
    if (error instanceof AccountClosed) return failed('account-closed')
    const constraint = violatedConstraint(error)
    if (constraint === 'Region_slug_key') return failed('name-taken')
    if (constraint === 'Region_cbsCode_key') return failed('code-taken')
    throw error
  }
}

class AccountClosed extends Error {}

const countPresent = (tx: Tx, ids: readonly string[], since: DateString): Promise<number> => {
  const day = new Date(since)
  return tx.municipality.count({
    where: {
      id: { in: [...ids] },
      existsUntil: null,
      OR: [{ existsFrom: null }, { existsFrom: { lte: day } }],
    },
  })
}

async function addRegion(tx: Tx, slug: string, { name, cbsCode, since, colour }: NewRegion, municipalityIds: readonly string[]) {
  const [{ id }] = await tx.$queryRaw<[{ id: string }]>`
    INSERT INTO "Region" (id, slug, name, "cbsCode", "accentColour") VALUES (uuidv7(), ${slug}, ${name}, ${cbsCode}, ${colour}) RETURNING id::text`
  await tx.regionMembership.createMany({
    data: municipalityIds.map((municipalityId) => ({ regionId: id, municipalityId, validFrom: new Date(since) })),
  })
  return id
}
