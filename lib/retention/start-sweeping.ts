import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '@/lib/db/faults'
import { sweepLeftovers } from '@/lib/db/leftovers'
import { logFault } from '@/lib/kernel/log'

const anHour = 3_600_000

/** Sweeps every hour, the first time an hour after the start. Ends with the process. */
export async function startSweeping(): Promise<never> {
  for (;;) {
    await wait(anHour, undefined, { ref: false })
    await sweepLeftovers().catch((error: unknown) => {
      if (!isDatabaseAway(error)) logFault('sweeping', error)
    })
  }
}
