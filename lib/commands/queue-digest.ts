import 'server-only'
import { write } from '@/lib/db/transaction'
import { digestOf, type MailKind } from '@/lib/domain/digest'
import { digestMail } from '@/lib/domain/digest-mail'
import { addDays, type DateString } from '@/lib/domain/dutch-dates'
import { mailChoicesPath } from '@/lib/kernel/addresses'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'
import { listDigestItems } from '@/lib/queries/digest'

type Turn = {
  /** The last day of which somebody had a digest. */
  since: DateString | null
  muted: readonly MailKind[]
  now: Date
  /** "https://koersvast.nl" */
  site: string
}

/** Makes the digest of today of one person, if there is something to say, and ends his turn. 'not-now': another process did, or his last mail is under way. */
export async function queueDigest(viewer: Viewer, { since, muted, now, site }: Turn): Promise<Result<null, 'not-now'>> {
  const today = dutchDate(now)
  const items = digestOf(await listDigestItems(viewer, today), { since: since ?? addDays(today, -7), today, muted })
  const mail = items && digestMail({ name: viewer.name, items, site, choicesPath: mailChoicesPath })
  return write(nobody, 'digest.queued', { table: 'User', id: viewer.userId! }, async (tx) => {
    const [{ ended }] = await tx.$queryRaw<[{ ended: boolean }]>`
      SELECT app.end_digest_turn(${viewer.userId}::uuid, ${today}::date, ${now}, ${mail?.subject ?? null}, ${mail?.text ?? null}, ${mail?.html ?? null}) AS ended`
    return ended ? ok(null) : failed('not-now')
  })
}

// The app itself writes it, not its reader.
const nobody: Viewer = { userId: null, name: '', email: '', function: '', origin: 'koersvast', grants: [] }
