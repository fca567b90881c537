import 'server-only'
import { addBottleneckStep, holdBottleneck } from '@/lib/commands/bottleneck-lock'
import { fillSeat } from '@/lib/commands/fill-seat'
import { holdSeat } from '@/lib/commands/lead-place'
import { findReceiver, type Receiver } from '@/lib/commands/receiver'
import { holdRisk } from '@/lib/commands/risk-lock'
import { checkedSeat } from '@/lib/commands/seat'
import { entitledIn } from '@/lib/db/people'
import type { Tx } from '@/lib/db/transaction'
import { addDays } from '@/lib/domain/dutch-dates'
import type { Thing, ThingKind } from '@/lib/domain/handover'
import { longestTitle } from '@/lib/domain/decisions'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

/** 'stale': it is no longer his, or somebody changed it since. 'seat-taken': who gets it sits there from today already. 'not-entitled': he
 * does not see what is confidential. */
export type GiveFailure = 'stale' | 'seat-taken' | 'not-entitled'

type Giving = { tx: Tx; viewer: Viewer; regionId: string; fromId: string; to: Receiver; now: Date }
type Give = (giving: Giving, thing: Thing) => Promise<Result<null, GiveFailure>>

const counted = ({ count }: { count: number }): Result<null, 'stale'> => (count === 1 ? ok(null) : failed('stale'))
const dayOf = (date: Date | null) => date && date.toISOString().slice(0, 10)

/** Gives one thing of somebody to who gets it, with the function of the receiver; a seat keeps its own function. */
export const giveThing: Give = (giving, thing) => givers[thing.kind](giving, thing)

const giveAction: Give = async ({ tx, regionId, fromId, to }, { id, version }) =>
  counted(
    await tx.actionPoint.updateMany({
      where: { id, version, regionId, ownerId: fromId, doneOn: null },
      data: { ownerId: to.id, ownerFunction: to.function, version: { increment: 1 } },
    }),
  )

const giveMeasure: Give = async ({ tx, viewer, regionId, fromId, to }, { id, version }) => {
  const measure = await tx.riskMeasure.findUnique({ where: { id }, select: { riskId: true } })
  const risk = measure && (await holdRisk(tx, viewer, measure.riskId))
  if (!risk?.ok || risk.value.isClosed) return failed('stale')
  if (risk.value.isConfidential && !(await findReceiver(tx, regionId, to.id, entitledIn(regionId)))) return failed('not-entitled')
  return counted(
    await tx.riskMeasure.updateMany({
      where: { id, version, regionId, ownerId: fromId, doneOn: null },
      data: { ownerId: to.id, ownerFunction: to.function, version: { increment: 1 } },
    }),
  )
}

const giveBottleneck: Give = async ({ tx, viewer, regionId, fromId, to, now }, { id, version }) => {
  const held = await holdBottleneck(tx, viewer, id)
  if (!held.ok || held.value.status === 'resolved') return failed('stale')
  const given = await tx.bottleneck.updateMany({
    where: { id, version, regionId, neededFromId: fromId },
    data: { neededFromId: to.id, neededFrom: to.function.slice(0, longestTitle), version: { increment: 1 } },
  })
  if (given.count === 1) await addBottleneckStep(tx, viewer, held.value, { act: 'changed', toStatus: held.value.status, now })
  return counted(given)
}

const giveLead: Give = async ({ tx, viewer, regionId, fromId, to, now }, { id, version }) => {
  const lead = await tx.lead.findFirst({ where: { id, regionId, userId: fromId } })
  if (!lead) return failed('stale')
  const { agendaId, ambitionId, activityId, kpiId, role, function: works, organisationId, deputyId, validUntil } = lead
  const on = kpiId ? { kpiId } : activityId ? { activityId } : ambitionId ? { ambitionId } : { agendaId: agendaId! }
  const held = await holdSeat(tx, viewer, on, { id, version })
  if (!held.ok) return failed('stale')
  const filled = await fillSeat(tx, on, held.value, {
    ...{ role, function: works, organisationId, userId: to.id, deputyId: deputyId === to.id ? null : deputyId, vacancy: null },
    ...{ from: dutchDate(now), until: dayOf(validUntil) },
  })
  return filled.ok ? ok(null) : failed('stale')
}

const giveDeputy: Give = async ({ tx, regionId, fromId, to }, { id, version }) =>
  counted(
    await tx.lead.updateMany({
      where: { id, version, regionId, deputyId: fromId, OR: [{ userId: null }, { userId: { not: to.id } }] },
      data: { deputyId: to.id, version: { increment: 1 } },
    }),
  )

const giveMember: Give = async ({ tx, regionId, fromId, to, now }, { id, version }) => {
  const member = await tx.bodyMember.findFirst({ where: { id, version, regionId, userId: fromId } })
  if (!member) return failed('stale')
  const today = dutchDate(now)
  const { bodyId, role, function: works, validUntil } = member
  const row = await checkedSeat(tx, {
    ...{ regionId, bodyId, not: id },
    seat: { role, function: works, userId: to.id, validFrom: today, validUntil: dayOf(validUntil) },
  })
  if (!row.ok) return failed('seat-taken')
  const isOfToday = dayOf(member.validFrom) === today
  const change = isOfToday ? { userId: to.id } : { validUntil: new Date(addDays(today, -1)) }
  const written = await tx.bodyMember.updateMany({ where: { id, version }, data: { ...change, version: { increment: 1 } } })
  if (written.count === 1 && !isOfToday) await tx.bodyMember.create({ data: { ...row.value, regionId, bodyId } })
  return counted(written)
}

const givers: Record<ThingKind, Give> = {
  ...{ action: giveAction, measure: giveMeasure, bottleneck: giveBottleneck },
  ...{ lead: giveLead, deputy: giveDeputy, member: giveMember },
}
