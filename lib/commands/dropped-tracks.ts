import 'server-only'
import { addUpdate, lockTrack } from '@/lib/commands/track-lock'
import type { Tx } from '@/lib/db/transaction'
import type { Progress } from '@/lib/domain/progress'
import type { Viewer } from '@/lib/policy/viewer'

const nothing = { next: '', cause: '', consequence: '', measure: '', expectedOn: null, expectedPrecision: null }

/** What the report of a lapse begins with, to know it from one that a municipality made itself. */
const lapsed = 'Vervallen: '

/** Reports for every state of these activities that it was dropped and why, so that every report and comparison says so. */
export async function dropTracks(tx: Tx, viewer: Viewer, activityIds: readonly string[], reason: string, now: Date): Promise<void> {
  for (const id of await tracksOf(tx, activityIds, { dropped: false })) {
    const track = await lockTrack(tx, id, now)
    const progress: Progress = { ...nothing, lifecycle: 'dropped', light: 'noJudgement', done: lapsed + reason }
    if (track) await addUpdate(tx, viewer, track, 'change', progress, now)
  }
}

/** Reports that these activities go on where they were before they lapsed. What somebody dropped himself stays so. */
export async function reviveTracks(tx: Tx, viewer: Viewer, activityIds: readonly string[], now: Date): Promise<void> {
  for (const id of await tracksOf(tx, activityIds, { dropped: true })) {
    const track = await lockTrack(tx, id, now)
    if (!track?.last?.done.startsWith(lapsed)) continue
    const state = (await saidBefore(tx, id)) ?? { lifecycle: track.startLifecycle, light: 'noJudgement' as const }
    await addUpdate(tx, viewer, track, 'change', { ...nothing, ...state, done: 'Staat weer in de agenda.' }, now)
  }
}

async function saidBefore(tx: Tx, trackId: string): Promise<Omit<Progress, 'done'> | null> {
  const before = await tx.progressUpdate.findFirst({
    where: { trackId, NOT: { lifecycle: 'dropped', done: { startsWith: lapsed } } },
    orderBy: { number: 'desc' },
    select: {
      lifecycle: true,
      light: true,
      next: true,
      cause: true,
      consequence: true,
      measure: true,
      expectedOn: true,
      expectedPrecision: true,
    },
  })
  return before && { ...before, expectedOn: before.expectedOn && before.expectedOn.toISOString().slice(0, 10) }
}

async function tracksOf(tx: Tx, activityIds: readonly string[], { dropped }: { dropped: boolean }): Promise<string[]> {
  const tracks = await tx.activityTrack.findMany({
    where: { activityId: { in: [...activityIds] }, participation: 'takesPart', lifecycle: dropped ? 'dropped' : { not: 'dropped' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return tracks.map(({ id }) => id)
}
