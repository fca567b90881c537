import 'server-only'
import { addBudgetStep, holdBudgetLine } from '@/lib/commands/money-lock'
import { write, type Tx } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type WithdrawBudgetLineFailure = 'not-found' | 'not-allowed' | 'stale' | 'part-of-withdrawn'

type Act = 'withdrawn' | 'restored'
type Withdrawn = { lineId: string; version: number; act: Act; reason: string; now: Date }

/** Makes a line of the budget lapse with its parts, or puts it back. 'stale': a colleague did something with it after `version`. */
export function withdrawBudgetLine(
  viewer: Viewer,
  { lineId, version, act, reason, now }: Withdrawn,
): Promise<Result<null, WithdrawBudgetLineFailure>> {
  return write(viewer, `budget.${act}`, { table: 'BudgetLine', id: lineId }, async (tx) => {
    const held = await holdBudgetLine(tx, viewer, lineId)
    if (!held.ok) return failed(held.failure)
    if (held.value.version !== version || held.value.isWithdrawn === (act === 'withdrawn')) return failed('stale')
    if (act === 'restored' && held.value.parentIsWithdrawn) return failed('part-of-withdrawn')
    for (const id of [lineId, ...(await listPartsLike(tx, lineId, act))]) {
      const line = await holdBudgetLine(tx, viewer, id)
      if (line.ok) await mark(tx, viewer, line.value, { act, reason, now })
    }
    return ok(null)
  })
}

/** The parts that go along: those that stand, or that lapsed. */
const listPartsLike = async (tx: Tx, parentId: string, act: Act): Promise<string[]> => {
  const parts = await tx.budgetLine.findMany({
    where: { parentId, withdrawnOn: act === 'withdrawn' ? null : { not: null } },
    select: { id: true },
    orderBy: { position: 'asc' },
  })
  return parts.map(({ id }) => id)
}

type Line = Parameters<typeof addBudgetStep>[2] & Parameters<typeof addBudgetStep>[3]['is']

async function mark(tx: Tx, viewer: Viewer, line: Line, { act, reason, now }: { act: Act; reason: string; now: Date }) {
  const lapsed =
    act === 'withdrawn' ? { withdrawnOn: new Date(dutchDate(now)), withdrawnReason: reason } : { withdrawnOn: null, withdrawnReason: null }
  await tx.budgetLine.updateMany({ where: { id: line.id }, data: { ...lapsed, version: { increment: 1 } } })
  await addBudgetStep(tx, viewer, line, { act, was: line, is: line, note: reason, now })
}
