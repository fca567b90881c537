import 'server-only'
import { connectToRead, database } from '@/lib/db/client'
import { setting } from '@/lib/kernel/settings'
import type { Viewer } from '@/lib/policy/viewer'

const aSecond = 1000

/** How far the database had come at a moment of ours. */
type Position = { at: number; end: bigint }

/**
 * A copy that follows the database (streaming replication), read from instead of it. How far behind it is, is measured against what the database
 * itself says each second: nothing needs to be set up for it, and a copy that lost its connection is behind as much as one that is slow.
 */
class Copy {
  readonly client
  private positions: Position[] = []
  private reached = -Infinity
  private looking: Promise<void> | undefined

  constructor(
    url: string,
    private readonly allowed: number,
  ) {
    this.client = connectToRead(url)
    // One look at a time: a copy that hangs must not take a connection more every second.
    setInterval(() => void (this.looking ??= this.look().finally(() => (this.looking = undefined))), aSecond).unref()
  }

  get isFresh(): boolean {
    return performance.now() - this.reached <= this.allowed
  }

  /** Until it is seen to follow again. */
  distrust(): void {
    this.reached = -Infinity
    this.positions = []
  }

  private async look(): Promise<void> {
    try {
      const at = performance.now()
      const [here] = await database.reading.$queryRaw<{ end: bigint }[]>`SELECT pg_current_wal_lsn() - '0/0'::pg_lsn AS end`
      // One that is older than a copy may be says nothing any more; a copy may be away for days.
      this.positions = [...this.positions.filter((position) => at - position.at <= this.allowed), { at, end: here!.end }]
      const [there] = await this.client.$queryRaw<{ end: bigint | null }[]>`SELECT pg_last_wal_replay_lsn() - '0/0'::pg_lsn AS end`
      this.note(there!.end)
    } catch {
      // Away: then it gets older by itself.
    }
  }

  private note(end: bigint | null): void {
    const passed = this.positions.findLastIndex((position) => end !== null && position.end <= end)
    if (passed < 0) return
    this.reached = this.positions[passed]!.at
    this.positions.splice(0, passed)
  }
}

const url = setting('READ_DATABASE_URL')
const store = globalThis as unknown as { koersvastCopy?: Copy }
const copy = url ? (store.koersvastCopy ??= new Copy(url, setting('READ_LAG') * aSecond)) : null

// Who wrote by way of this process, and when. Of other processes the session says it (app.just_wrote).
const writers = new Map<string, number>()

/** After a write: what he wrote must be on the next page, which may be drawn in the same request. */
export function noteWriter({ userId }: Viewer): void {
  if (!copy || userId === null) return
  writers.delete(userId)
  writers.set(userId, performance.now())
  for (const [oldest, at] of writers) {
    if (performance.now() - at < memory()) break
    writers.delete(oldest)
  }
}

/** The copy where it may serve this viewer now: it follows closely enough, and he has not written so shortly ago that it may not know that yet. */
export function copyFor({ userId, justWrote }: Viewer): Pick<Copy, 'client' | 'distrust'> | null {
  if (!copy?.isFresh || justWrote) return null
  const wrote = userId === null ? undefined : writers.get(userId)
  return wrote !== undefined && performance.now() - wrote < memory() ? null : copy
}

/** Seconds after which a write is surely on a copy that is fresh enough; with the time between the last row on the trail and the end of a transaction. */
export const secondsToBeCopied = (): number | null => (copy ? setting('READ_LAG') + longestEnd : null)
const longestEnd = 60

const memory = () => (setting('READ_LAG') + 1) * aSecond
