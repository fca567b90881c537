import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { canHoldPart, type BudgetAct, type BudgetKind, type BudgetStatus, type BudgetText } from '@/lib/domain/budget'
import type { SpendingDays } from '@/lib/domain/budget-lapse'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canKeepMoney, type MoneyPlace } from '@/lib/policy/money-policy'
import { canSeeAgenda, canSeeProgress } from '@/lib/policy/region-policy'
import type { Viewer } from '@/lib/policy/viewer'

type Place = MoneyPlace & { agendaId: string }
type Held = Place & { id: string; version: number; isWithdrawn: boolean }
type HeldLine = Held & {
  kind: BudgetKind
  year: number
  amountCents: bigint | null
  status: BudgetStatus
  /** With what the document says was spent. */
  spentCents: bigint
  /** What people wrote down as spent since. */
  bookedCents: bigint
  parentId: string | null
  hasParts: boolean
  parentIsWithdrawn: boolean
} & SpendingDays
type Refusal = 'not-found' | 'not-allowed'

/** Whether what somebody wrote down can be a part of what he chose, which is held then; of nothing it always can. */
export async function fitsInWhole(tx: Tx, viewer: Viewer, agendaId: string, text: BudgetText): Promise<boolean> {
  if (text.parentId === null) return true
  const held = await holdBudgetLine(tx, viewer, text.parentId)
  if (!held.ok || held.value.agendaId !== agendaId) return false
  return canHoldPart({ ...held.value, isPart: held.value.parentId !== null }, text)
}

/** The agenda in which somebody keeps money and hours. */
export async function findMoneyPlace(tx: Tx, viewer: Viewer, agendaId: string): Promise<Result<Place, Refusal>> {
  const agenda = await tx.agenda.findUnique({ where: { id: agendaId }, select: { regionId: true, status: true } })
  return agenda ? allowed(viewer, { regionId: agenda.regionId, agendaId, agendaStatus: agenda.status }) : failed('not-found')
}

function allowed<P extends Place>(viewer: Viewer, place: P): Result<P, Refusal> {
  const isSeen = canSeeProgress(viewer, place.regionId) && canSeeAgenda(viewer, { ...place, status: place.agendaStatus })
  if (!isSeen) return failed('not-found')
  return canKeepMoney(viewer, place) ? ok(place) : failed('not-allowed')
}

/** A line of the budget for who may keep it, held: who does something with it at the same moment waits. */
export async function holdBudgetLine(tx: Tx, viewer: Viewer, id: string): Promise<Result<HeldLine, Refusal>> {
  const seen = await findLine(tx, id)
  if (!seen) return failed('not-found')
  const place = allowed(viewer, seen)
  if (!place.ok) return place
  await tx.$queryRaw`SELECT FROM "BudgetLine" WHERE id = ${id}::uuid FOR UPDATE`
  return ok((await findLine(tx, id))!)
}

async function findLine(tx: Tx, id: string): Promise<HeldLine | null> {
  const [line] = await tx.$queryRaw<HeldLine[]>`
    SELECT b.id, b."regionId", b."agendaId", a.status::text AS "agendaStatus", b.version, b."withdrawnOn" IS NOT NULL AS "isWithdrawn", b.kind::text, b.year,
           b."amountCents", b.status::text, b."parentId", coalesce(b."spentCents", 0) + coalesce(s.spent, 0)::bigint AS "spentCents",
           coalesce(s.spent, 0)::bigint AS "bookedCents", EXISTS (SELECT FROM "BudgetLine" WHERE "parentId" = b.id) AS "hasParts",
           p."withdrawnOn" IS NOT NULL AS "parentIsWithdrawn", b."lapsesOn"::text, p."lapsesOn"::text AS "wholeLapsesOn"
      FROM "BudgetLine" b JOIN "Agenda" a ON a.id = b."agendaId" LEFT JOIN "BudgetLine" p ON p.id = b."parentId"
      LEFT JOIN LATERAL (SELECT sum("spentCents") AS spent FROM "BudgetStep" WHERE "lineId" = b.id) s ON true
     WHERE b.id = ${id}::uuid`
  return line ?? null
}

/** Hours for who may keep them, held. */
export async function holdHours(tx: Tx, viewer: Viewer, id: string): Promise<Result<Held, Refusal>> {
  const find = () => tx.$queryRaw<Held[]>`
    SELECT h.id, h."regionId", h."agendaId", a.status::text AS "agendaStatus", h.version, h."withdrawnOn" IS NOT NULL AS "isWithdrawn"
      FROM "HoursLine" h JOIN "Agenda" a ON a.id = h."agendaId" WHERE h.id = ${id}::uuid`
  const [seen] = await find()
  if (!seen) return failed('not-found')
  const place = allowed(viewer, seen)
  if (!place.ok) return place
  await tx.$queryRaw`SELECT FROM "HoursLine" WHERE id = ${id}::uuid FOR UPDATE`
  return ok((await find())[0]!)
}

/** The next place in a list of an agenda: from 101, so that the document can name more. Two at once wait for each other. */
export async function nextMoneyPosition(tx: Tx, table: 'BudgetLine' | 'HoursLine', agendaId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${table} ${agendaId}`}, 0))`
  const highest = { where: { agendaId }, _max: { position: true } } as const
  const { _max } = table === 'BudgetLine' ? await tx.budgetLine.aggregate(highest) : await tx.hoursLine.aggregate(highest)
  return Math.max(_max.position ?? 0, 100) + 1
}

type Said = { amountCents: bigint | null; status: BudgetStatus }
type Step = {
  act: BudgetAct
  /** Null: it is new. */ was: Said | null
  is: Said
  spent?: { cents: bigint; on: string }
  note: string
  now: Date
}

/** Writes a step under the history of a line that is held. */
export async function addBudgetStep(
  tx: Tx,
  viewer: Viewer,
  line: { id: string; regionId: string },
  { act, was, is, spent, note, now }: Step,
) {
  const { id: lineId, regionId } = line
  const number = 1 + (await tx.budgetStep.count({ where: { lineId } }))
  await tx.budgetStep.create({
    data: {
      ...{ regionId, lineId, number, act, note, amountCents: is.amountCents, status: is.status },
      ...{ wasAmountCents: was?.amountCents ?? null, wasStatus: was?.status ?? null },
      ...(spent && { spentCents: spent.cents, spentOn: new Date(spent.on) }),
      ...{ authorId: viewer.userId!, authorFunction: viewer.function, takenAt: now },
    },
  })
}
