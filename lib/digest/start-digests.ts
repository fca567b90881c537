import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { appOrigin } from '@/lib/auth/settings'
import { isDatabaseAway } from '@/lib/db/faults'
import { makeDigests } from '@/lib/digest/make-digests'
import { dutchTime, now } from '@/lib/kernel/clock'
import { logFault } from '@/lib/kernel/log'
import { setting } from '@/lib/kernel/settings'

/** From which hour on the mails of a day are made; 24: none. */
const fromHour = setting('DIGEST_HOUR')

const aMinute = 60_000

/** Looks every minute whether somebody has not had today's mail yet. Ends with the process; a turn that breaks off is taken up by another. */
export async function startDigests(): Promise<never> {
  for (;;) {
    if (Number(dutchTime(now()).slice(0, 2)) >= fromHour) await makeDigests({ now: now(), site: appOrigin() }).catch(complain)
    await wait(aMinute, undefined, { ref: false })
  }
}

// That the database is away the app itself says already.
function complain(error: unknown) {
  if (!isDatabaseAway(error)) logFault('digests', error)
}
