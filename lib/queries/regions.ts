import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import { read } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { canInviteManagerAnew } from '@/lib/policy/people-policy'
import type { Viewer } from '@/lib/policy/viewer'
import { findAwaitingManager, type InvitedManager } from '@/lib/queries/awaiting-manager'
import { regionPage, type RegionFrame } from '@/lib/queries/region-page'

type ListedRegion = { id: string; slug: string; name: string; municipalities: number }

/**
 * The regions where the viewer has a role; for the administrator of the installation all of them, by name only. `awaits`: who was invited to manage one
 * in which no programme manager can get in; null where one can, or for others than the administrator.
 */
export const listRegions = (viewer: Viewer, now: Date) =>
  read(viewer, async (tx): Promise<(ListedRegion & { awaits: InvitedManager[] | null })[]> => {
    const regions = await tx.$queryRaw<ListedRegion[]>`
      SELECT r.id, r.slug, r.name,
             (SELECT count(*) FROM "RegionMembership" s WHERE s."regionId" = r.id AND ${isMemberOn(dutchDate(now))})::int AS municipalities
        FROM "Region" r ORDER BY r.name`
    const awaiting = canInviteManagerAnew(viewer) ? await findAwaitingManager(tx) : null
    return regions.map((region) => ({ ...region, awaits: awaiting?.get(region.id) ?? null }))
  })

/** A region by its address with its current agenda; null where the viewer has no role. */
export async function getRegionHead(viewer: Viewer, region: string, now: Date): Promise<RegionFrame | null> {
  const page = await regionPage(viewer, { region, now }, async () => null)
  return page?.frame ?? null
}
