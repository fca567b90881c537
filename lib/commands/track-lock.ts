import 'server-only'
import type { ActObject, Tx } from '@/lib/db/transaction'
import type { Lifecycle, Progress } from '@/lib/domain/progress'
import { dutchDate } from '@/lib/kernel/clock'
import type { TrackPlace } from '@/lib/policy/activity-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type LockedTrack = {
  id: string
  version: number
  place: TrackPlace
  periodId: string | null
  /** Of the activity: it lapsed, and nobody reports on it any more. */
  isWithdrawn: boolean
  /** Before anything was said. */
  startLifecycle: Lifecycle
  last: Progress | null
}

export const trackObject = (trackId: string): ActObject => ({ table: 'ActivityTrack', id: trackId })

/** The state of an activity, held for this transaction so that of two officers the second one sees what the first one said. */
export async function lockTrack(tx: Tx, trackId: string, now: Date): Promise<LockedTrack | null> {
  const [track] = await tx.$queryRaw<LockedTrack[]>`
    SELECT t.id, t.version, p.id AS "periodId", x."withdrawnOn" IS NOT NULL AS "isWithdrawn", t."startLifecycle"::text,
           jsonb_build_object('regionId', x."regionId", 'agendaId', x."agendaId", 'agendaStatus', a.status, 'ambitionId', x."ambitionId",
                              'activityId', x.id, 'municipalityId', t."municipalityId") AS place,
           CASE WHEN t."lastUpdateId" IS NOT NULL THEN (
             SELECT jsonb_build_object('lifecycle', u.lifecycle, 'light', u.light, 'done', u.done, 'next', u.next, 'cause', u.cause,
                      'consequence', u.consequence, 'measure', u.measure, 'expectedOn', u."expectedOn", 'expectedPrecision', u."expectedPrecision")
               FROM "ProgressUpdate" u WHERE u.id = t."lastUpdateId") END AS last
      FROM "ActivityTrack" t
      JOIN "Activity" x ON x.id = t."activityId"
      JOIN "Agenda" a ON a.id = x."agendaId"
      LEFT JOIN "ReportingPeriod" p ON p."agendaId" = a.id AND ${dutchDate(now)}::date BETWEEN p."opensOn" AND p."closesOn"
     WHERE t.id = ${trackId}::uuid AND t.participation = 'takesPart'
       FOR UPDATE OF t`
  return track ?? null
}

/** Adds what was said and lets the state follow; a database trigger refuses one without the other. */
export async function addUpdate(
  tx: Tx,
  viewer: Viewer,
  track: LockedTrack,
  kind: 'change' | 'confirmation',
  progress: Progress,
  now: Date,
): Promise<void> {
  const said = {
    lifecycle: progress.lifecycle,
    light: progress.light,
    expectedOn: progress.expectedOn ? new Date(progress.expectedOn) : null,
    expectedPrecision: progress.expectedPrecision,
  }
  const { id } = await tx.progressUpdate.create({
    data: {
      ...said,
      regionId: track.place.regionId,
      trackId: track.id,
      periodId: track.periodId,
      kind,
      number: track.version,
      done: progress.done,
      next: progress.next,
      cause: progress.cause,
      consequence: progress.consequence,
      measure: progress.measure,
      authorId: viewer.userId!,
      authorFunction: viewer.function,
      reportedAt: now,
    },
    select: { id: true },
  })
  await tx.activityTrack.updateMany({
    where: { id: track.id, version: track.version },
    data: {
      ...said,
      lastUpdateId: id,
      lastPeriodId: track.periodId,
      lastKind: kind,
      confirmedAt: now,
      ...(kind === 'change' ? { changedAt: now } : {}),
      version: { increment: 1 },
    },
  })
}
