import 'server-only'
import { queueDigest } from '@/lib/commands/queue-digest'
import { takeDigestTurn } from '@/lib/db/digest-turn'
import { dutchDate } from '@/lib/kernel/clock'

/** Makes the digests of today, one person after another, until everybody had his turn. Any number of processes may do so at the same time. */
export async function makeDigests({ now, site }: { now: Date; site: string }): Promise<void> {
  for (;;) {
    const turn = await takeDigestTurn(dutchDate(now))
    if (!turn) return
    await queueDigest({ ...turn.viewer, origin: 'koersvast' }, { ...turn, now, site })
  }
}
