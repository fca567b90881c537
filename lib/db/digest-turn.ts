import 'server-only'
import { database } from '@/lib/db/client'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { MailKind } from '@/lib/domain/digest'
import type { Viewer } from '@/lib/policy/viewer'

// To know whose turn it is there is nobody to act for yet: one statement outside read() and write(), which calls one function of the
// database (migration digests, chapter 5).

export type DigestTurn = {
  viewer: Omit<Viewer, 'origin'> & { userId: string }
  /** The last day of which a digest was made; null: none yet. */
  since: DateString | null
  muted: readonly MailKind[]
}

/** The next person without a digest of this day; no other process gets him in the next five minutes. Null: everybody had his turn. */
export async function takeDigestTurn(day: DateString): Promise<DigestTurn | null> {
  const rows = await database.writing.$queryRaw<{ turn: DigestTurn | null }[]>`SELECT app.take_digest_turn(${day}::date) AS turn`
  return rows[0]!.turn
}
