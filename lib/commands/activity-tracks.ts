import 'server-only'
import { memberOn, notEndedOn } from '@/lib/db/membership'
import type { Tx } from '@/lib/db/transaction'
import type { Lifecycle } from '@/lib/domain/progress'
import { dutchDate } from '@/lib/kernel/clock'

/** A municipality that takes part in a local activity, or doesn't and why. */
export type Participant = { municipalityId: string; takesPart: boolean; reason: string }

/** One state for the region, or one for each of its municipalities; `atStart`: how it stood when the agenda began. */
export async function setTracking(
  tx: Tx,
  regionId: string,
  activityId: string,
  { tracking, atStart = 'notStarted', now }: { tracking: 'shared' | 'perMunicipality'; atStart?: Lifecycle; now: Date },
): Promise<void> {
  const members = tracking === 'shared' ? [null] : await membersFor(tx, regionId, now)
  await tx.activityTrack.createMany({
    data: members.map((municipalityId) => ({ regionId, activityId, municipalityId, lifecycle: atStart, startLifecycle: atStart })),
  })
}

/** Who a local activity is for: the members of today; in a region that has yet to begin those who will be. */
async function membersFor(tx: Tx, regionId: string, now: Date): Promise<string[]> {
  const today = dutchDate(now)
  const find = (where: object) => tx.regionMembership.findMany({ where: { regionId, ...where }, select: { municipalityId: true } })
  const members = await find(memberOn(today))
  const found = members.length > 0 ? members : await find(notEndedOn(today))
  return [...new Set(found.map(({ municipalityId }) => municipalityId))]
}

type Participation = { id: string; regionId: string; tracking: 'shared' | 'perMunicipality'; now: Date }

/** One without a choice stays as it is; a member that had no state of this activity, for it came later, gets one. */
export async function setParticipation(
  tx: Tx,
  { id: activityId, regionId, tracking, now }: Participation,
  participants: readonly Participant[],
): Promise<void> {
  const members = tracking === 'shared' ? [] : await membersFor(tx, regionId, now)
  const tracks = await tx.activityTrack.findMany({
    where: { activityId },
    select: { id: true, municipalityId: true, participation: true, participationReason: true },
  })
  for (const { municipalityId, takesPart, reason } of participants) {
    const track = tracks.find((row) => row.municipalityId === municipalityId)
    if (!track) {
      if (!members.includes(municipalityId)) continue
      const participation = takesPart ? 'takesPart' : 'doesNotTakePart'
      await tx.activityTrack.create({
        data: { regionId, activityId, municipalityId, participation, participationReason: takesPart ? null : reason },
      })
      continue
    }
    // "Niet van toepassing" stays so while it does not take part.
    const participation = takesPart ? 'takesPart' : track.participation === 'notApplicable' ? 'notApplicable' : 'doesNotTakePart'
    const participationReason = takesPart ? null : reason
    if (track.participation === participation && track.participationReason === participationReason) continue
    await tx.activityTrack.updateMany({ where: { id: track.id }, data: { participation, participationReason } })
  }
}
