import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'

/** Who was invited to manage a region and did not come yet. `until`: null, the invitation works no longer. */
export type InvitedManager = { name: string; email: string; until: DateString | null }

/** The regions, by id, in which no programme manager can get in; none for who does not run the installation. */
export async function findAwaitingManager(tx: Tx): Promise<Map<string, InvitedManager[]>> {
  const rows = await tx.$queryRaw<{ regionId: string; name: string; email: string | null; invitedUntil: Date | null }[]>`
    SELECT "regionId"::text, name, email, "invitedUntil" FROM app.regions_awaiting_manager() ORDER BY email`
  const regions = new Map<string, InvitedManager[]>()
  for (const { regionId, name, email, invitedUntil } of rows) {
    const invited = email === null ? [] : [{ name, email, until: invitedUntil && dutchDate(invitedUntil) }]
    regions.set(regionId, [...(regions.get(regionId) ?? []), ...invited])
  }
  return regions
}
