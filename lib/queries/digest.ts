import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/transaction'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { WaitingItem } from '@/lib/domain/waiting'
import type { Viewer } from '@/lib/policy/viewer'
import { listWaiting } from '@/lib/queries/waiting'
import { listUpkeep } from '@/lib/queries/waiting-upkeep'

/** Everything that waits for somebody today in his regions, whether he gets a mail of it or not. */
export const listDigestItems = (viewer: Viewer, today: DateString): Promise<WaitingItem[]> =>
  read(viewer, async (tx) => {
    const asked = { who: viewer, which: Prisma.sql`true`, today }
    return [...(await listWaiting(tx, asked)), ...(await listUpkeep(tx, asked))]
  })
