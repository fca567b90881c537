import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { Lifecycle } from '@/lib/domain/progress'

/** A municipality that takes part in a local activity, or doesn't and why. */
export type Participant = { municipalityId: string; takesPart: boolean; reason: string }

/** One state for the region, or one for each of its municipalities; `atStart`: how it stood when the agenda began. */
export async function setTracking(
  tx: Tx,
  regionId: string,
  activityId: string,
  tracking: 'shared' | 'perMunicipality',
  atStart: Lifecycle = 'notStarted',
): Promise<void> {
  const members =
    tracking === 'shared'
      ? [null]
      : (await tx.regionMembership.findMany({ where: { regionId, validUntil: null }, select: { municipalityId: true } })).map(
          ({ municipalityId }) => municipalityId,
        )
  await tx.activityTrack.createMany({
    data: members.map((municipalityId) => ({ regionId, activityId, municipalityId, lifecycle: atStart, startLifecycle: atStart })),
  })
}

/** Only municipalities with a state of this activity; one without a choice stays as it is. */
export async function setParticipation(tx: Tx, activityId: string, participants: readonly Participant[]): Promise<void> {
  const tracks = await tx.activityTrack.findMany({
    where: { activityId },
    select: { id: true, municipalityId: true, participation: true, participationReason: true },
  })
  for (const { municipalityId, takesPart, reason } of participants) {
    const track = tracks.find((row) => row.municipalityId === municipalityId)
    if (!track) continue
    // "Niet van toepassing" stays so while it does not take part.
    const participation = takesPart ? 'takesPart' : track.participation === 'notApplicable' ? 'notApplicable' : 'doesNotTakePart'
    const participationReason = takesPart ? null : reason
    if (track.participation === participation && track.participationReason === participationReason) continue
    await tx.activityTrack.updateMany({ where: { id: track.id }, data: { participation, participationReason } })
  }
}
