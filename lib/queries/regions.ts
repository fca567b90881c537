import 'server-only'
import { isMemberOn } from '@/lib/db/membership'
import { read } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import type { Viewer } from '@/lib/policy/viewer'
import { regionPage, type RegionFrame } from '@/lib/queries/region-page'

/** The regions where the viewer has a role; for the administrator of the installation all of them, by name only. */
export const listRegions = (viewer: Viewer, now: Date) =>
  read(
    viewer,
    (tx) => tx.$queryRaw<{ id: string; slug: string; name: string; municipalities: number }[]>`
      SELECT r.id, r.slug, r.name,
             (SELECT count(*) FROM "RegionMembership" s WHERE s."regionId" = r.id AND ${isMemberOn(dutchDate(now))})::int AS municipalities
        FROM "Region" r ORDER BY r.name`,
  )

/** A region by its address with its current agenda; null where the viewer has no role. */
export async function getRegionHead(viewer: Viewer, region: string, now: Date): Promise<RegionFrame | null> {
  const page = await regionPage(viewer, { region, now }, async () => null)
  return page?.frame ?? null
}
