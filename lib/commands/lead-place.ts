import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { LeadPlace } from '@/lib/domain/lead'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canAssignLead } from '@/lib/policy/lead-policy'
import { canSeeAgenda } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

/** The last one that was on the screen, null where there was none. */
export type SeenLead = { id: string; version: number } | null

type LastLead = {
  id: string
  version: number
  from: string
  until: string | null
}

export type HeldSeat = {
  regionId: string
  /** Where the seat stands among those of its place. */ position: number
  /** The last one, also when he ended; null: a new seat. */ last: LastLead | null
}

type Agenda = { regionId: string; status: 'draft' | 'adopted' | 'closed' }
const ofAgenda = { select: { agenda: { select: { regionId: true, status: true } } } } as const

/** The agenda in which a place stands; null where the viewer sees none. */
async function findLeadPlace(tx: Tx, on: LeadPlace): Promise<Agenda | null> {
  if ('agendaId' in on) return tx.agenda.findUnique({ where: { id: on.agendaId }, select: { regionId: true, status: true } })
  if ('ambitionId' in on) return (await tx.ambition.findUnique({ where: { id: on.ambitionId }, ...ofAgenda }))?.agenda ?? null
  if ('activityId' in on) return (await tx.activity.findUnique({ where: { id: on.activityId }, ...ofAgenda }))?.agenda ?? null
  return (await tx.kpi.findUnique({ where: { id: on.kpiId }, ...ofAgenda }))?.agenda ?? null
}

/** A seat at a place, for who may fill it: the one of `seen`, else a new one. Who fills it at the same moment waits. */
export async function holdSeat(
  tx: Tx,
  viewer: Viewer,
  on: LeadPlace,
  seen: SeenLead,
): Promise<Result<HeldSeat, 'not-found' | 'not-allowed' | 'stale'>> {
  const agenda = await findLeadPlace(tx, on)
  if (!agenda || !canSeeAgenda(viewer, agenda)) return failed('not-found')
  if (!canAssignLead(viewer, { ...agenda, isOfKpi: 'kpiId' in on })) return failed('not-allowed')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`Seat ${Object.values(on)[0]}`}, 0))`
  const seats = await tx.lead.findMany({ where: on, select: { id: true, position: true } })
  const own = seats.find(({ id }) => id === seen?.id)
  const position = own?.position ?? Math.max(0, ...seats.map((seat) => seat.position)) + 1
  const last = await findLast(tx, on, position)
  if (last?.id !== seen?.id || last?.version !== seen?.version) return failed('stale')
  return ok({ regionId: agenda.regionId, position, last })
}

async function findLast(tx: Tx, on: LeadPlace, position: number): Promise<LastLead | null> {
  const last = await tx.lead.findFirst({
    where: { ...on, position },
    orderBy: { validFrom: 'desc' },
    select: { id: true, version: true, validFrom: true, validUntil: true },
  })
  if (!last) return null
  const day = (date: Date | null) => date && date.toISOString().slice(0, 10)
  return { id: last.id, version: last.version, from: day(last.validFrom)!, until: day(last.validUntil) }
}

export const isPersonIn = async (tx: Tx, regionId: string, id: string): Promise<boolean> =>
  (await tx.$queryRaw<unknown[]>`SELECT FROM app.people_in(${regionId}::uuid) p WHERE p."userId" = ${id}::uuid`).length > 0
