import 'server-only'
import { addBudgetStep, holdBudgetLine } from '@/lib/commands/money-lock'
import { write } from '@/lib/db/transaction'
import { notSpentOn } from '@/lib/domain/budget-lapse'
import { dutchDate } from '@/lib/kernel/clock'
import { failed, ok, type Result } from '@/lib/kernel/result'
import { canRecordSpending } from '@/lib/policy/money-policy'
import type { Viewer } from '@/lib/policy/viewer'

export type RecordSpendingFailure =
  'not-found' | 'not-allowed' | 'stale' | 'withdrawn' | 'no-estimate' | 'in-future' | 'not-then' | 'more-than-spent'

type Spent = { lineId: string; version: number; /** Less than nothing corrects. */ cents: bigint; on: string; note: string; now: Date }

/** Adds what was spent to what was spent before. 'stale': a colleague did something with the line after `version`, or the form was sent twice. */
export function recordSpending(
  viewer: Viewer,
  { lineId, version, cents, on, note, now }: Spent,
): Promise<Result<null, RecordSpendingFailure>> {
  return write(viewer, 'budget.spent', { table: 'BudgetLine', id: lineId }, async (tx) => {
    const held = await holdBudgetLine(tx, viewer, lineId)
    if (!held.ok) return failed(held.failure)
    const line = held.value
    if (!canRecordSpending(viewer, line)) return failed('not-allowed')
    if (line.version !== version) return failed('stale')
    if (line.isWithdrawn) return failed('withdrawn')
    if (line.kind !== 'expense') return failed('no-estimate')
    if (on > dutchDate(now)) return failed('in-future')
    if (notSpentOn(on, line) !== null) return failed('not-then')
    if (line.bookedCents + cents < 0n) return failed('more-than-spent')
    await tx.budgetLine.updateMany({ where: { id: lineId }, data: { version: { increment: 1 } } })
    await addBudgetStep(tx, viewer, line, { act: 'spent', was: line, is: line, spent: { cents, on }, note, now })
    return ok(null)
  })
}
