import 'server-only'
import { addBudgetStep, fitsInWhole, holdBudgetLine } from '@/lib/commands/money-lock'
import { isAmbitionOf } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { BudgetText } from '@/lib/domain/budget'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type ChangeBudgetLineFailure =
  'not-found' | 'not-allowed' | 'stale' | 'withdrawn' | 'ambition-not-found' | 'spent-on' | 'has-parts' | 'no-whole'

type Changed = { lineId: string; version: number; text: BudgetText; note: string; now: Date }

/** Changes what a line of the budget says. 'stale': a colleague did something with it after `version`. */
export function changeBudgetLine(
  viewer: Viewer,
  { lineId, version, text, note, now }: Changed,
): Promise<Result<null, ChangeBudgetLineFailure>> {
  return write(viewer, 'budget.changed', { table: 'BudgetLine', id: lineId }, async (tx) => {
    const held = await holdBudgetLine(tx, viewer, lineId)
    if (!held.ok) return failed(held.failure)
    const line = held.value
    if (line.version !== version) return failed('stale')
    if (line.isWithdrawn) return failed('withdrawn')
    if (!(await isAmbitionOf(tx, line.agendaId, text.ambitionId))) return failed('ambition-not-found')
    if (text.kind !== 'expense' && line.kind === 'expense' && line.spentCents > 0n) return failed('spent-on')
    const isElsewhere = text.kind !== line.kind || text.year !== line.year || text.parentId !== null
    if (isElsewhere && line.hasParts) return failed('has-parts')
    if (text.parentId === lineId || !(await fitsInWhole(tx, viewer, line.agendaId, text))) return failed('no-whole')
    const lapsesOn = text.lapsesOn === null ? null : new Date(text.lapsesOn)
    await tx.budgetLine.updateMany({ where: { id: lineId }, data: { ...text, lapsesOn, version: { increment: 1 } } })
    await addBudgetStep(tx, viewer, line, { act: 'changed', was: line, is: text, note, now })
    return ok(null)
  })
}
