import 'server-only'
import { findActivityPlace, type ActivityPlace } from '@/lib/commands/activity-place'
import { setActivityLists } from '@/lib/commands/activity-lists'
import { setParticipation, setTracking, type Participant } from '@/lib/commands/activity-tracks'
import { createActivity, updateActivity, type ActivityOwn } from '@/lib/commands/save-activity'
import { changeStructure, type StructureFailure } from '@/lib/commands/structure-lock'
import { activityIds, renumberActivities, setThreads } from '@/lib/commands/structure-parts'
import type { Tx } from '@/lib/db/transaction'
import { named } from '@/lib/domain/structure'
import type { LinkLine, PartyLine, PhaseLine, ReferenceLine } from '@/lib/domain/structure-lines'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ActivityFields = ActivityOwn & {
  /** The number or code of what it stands under: "2", "2.1" or, for a step, "2.1a". */
  under: string
  phases: PhaseLine[]
  parties: PartyLine[]
  references: ReferenceLine[]
  links: LinkLine[]
  /** Numbers of other results that it adds to: "2.3". */
  extraResults: string[]
  fromIds: string[]
  participants: Participant[]
}

export type WriteActivityFailure =
  StructureFailure | 'stale' | 'code-taken' | 'unknown-place' | 'unknown-reference' | 'unknown-result' | 'has-updates' | 'has-steps'

type Written = { agendaId: string; activity: { id: string; version: number } | null; fields: ActivityFields; now: Date }

/** Adds an activity (or a step of one) or changes it, with everything that hangs on it. Gives its code. */
export function writeActivity(viewer: Viewer, { agendaId, activity, fields, now }: Written): Promise<Result<string, WriteActivityFailure>> {
  const event = activity ? 'activity.changed' : 'activity.added'
  return changeStructure<string, WriteActivityFailure>(viewer, { event, agendaId, now }, async (tx, agenda, log) => {
    const checked = await check(tx, agendaId, activity, fields)
    if (!checked.ok) return checked
    const { existing, place, targets, extras } = checked.value
    await log(existing ? 'changed' : 'added', named(place.activityTerm, fields.code, fields.title))
    const isOtherTracking = existing !== null && existing.tracking !== fields.tracking
    if (isOtherTracking) await tx.activityTrack.deleteMany({ where: { activityId: existing.id } })
    const id = existing ? await updateActivity(tx, existing, place, fields) : await createActivity(tx, agenda, place, fields)
    if (!existing || isOtherTracking) await setTracking(tx, agenda.regionId, id, { tracking: fields.tracking, now })
    await setParticipation(tx, { id, regionId: agenda.regionId, tracking: fields.tracking, now }, fields.participants)
    await setActivityLists(tx, agenda, { id, ambitionId: place.ambitionId, resultId: place.resultId }, { ...fields, extras, targets })
    await renumberActivities(tx, agendaId)
    await setThreads(tx, agenda, 'Activity', { toId: id, fromIds: fields.fromIds })
    return ok(fields.code)
  })
}

const findExisting = (tx: Tx, agendaId: string, id: string) =>
  tx.activity.findFirst({ where: { id, agendaId }, include: { _count: { select: { steps: true } } } })
type Existing = NonNullable<Awaited<ReturnType<typeof findExisting>>>
type Checked = { existing: Existing | null; place: ActivityPlace; targets: Map<string, string>; extras: string[] }

async function check(
  tx: Tx,
  agendaId: string,
  activity: Written['activity'],
  fields: ActivityFields,
): Promise<Result<Checked, WriteActivityFailure>> {
  const existing = activity && (await findExisting(tx, agendaId, activity.id))
  if (activity && !existing) return failed('not-found')
  if (activity && existing?.version !== activity.version) return failed('stale')
  const { code } = fields
  if (await tx.activity.findFirst({ where: { agendaId, code, id: { not: existing?.id } }, select: { id: true } }))
    return failed('code-taken')
  const place = await findActivityPlace(tx, agendaId, fields.under)
  if (!place || (place.parentId !== null && place.parentId === existing?.id)) return failed('unknown-place')
  if (place.parentId !== null && existing && existing._count.steps > 0) return failed('has-steps')
  const isOtherTracking = existing !== null && existing.tracking !== fields.tracking
  if (isOtherTracking && (await tx.progressUpdate.count({ where: { track: { activityId: existing.id } } })) > 0)
    return failed('has-updates')

  const codes = fields.references.map((line) => line.code)
  const targets = await activityIds(tx, agendaId, codes)
  if (!targets || codes.includes(code)) return failed('unknown-reference')
  const extras = await findExtras(tx, agendaId, fields.extraResults)
  if (!extras) return failed('unknown-result')
  return ok({ existing, place, targets, extras: extras.filter((id) => id !== place.resultId) })
}

async function findExtras(tx: Tx, agendaId: string, numbers: readonly string[]): Promise<string[] | null> {
  const ids: string[] = []
  for (const number of numbers) {
    const place = await findActivityPlace(tx, agendaId, number)
    if (!place?.resultId || place.parentId !== null) return null
    ids.push(place.resultId)
  }
  return ids
}
