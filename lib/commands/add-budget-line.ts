import 'server-only'
import { addBudgetStep, findMoneyPlace, fitsInWhole, nextMoneyPosition } from '@/lib/commands/money-lock'
import { isAmbitionOf } from '@/lib/commands/risk-lock'
import { write } from '@/lib/db/transaction'
import type { BudgetText } from '@/lib/domain/budget'
import { failed, ok, type Result } from '@/lib/kernel/result'
import type { Viewer } from '@/lib/policy/viewer'

export type AddBudgetLineFailure = 'not-found' | 'not-allowed' | 'ambition-not-found' | 'no-whole'

type Added = { agendaId: string; text: BudgetText; note: string; now: Date }

/** Adds a line to the budget of an agenda, and gives its number there. */
export function addBudgetLine(viewer: Viewer, { agendaId, text, note, now }: Added): Promise<Result<number, AddBudgetLineFailure>> {
  return write(viewer, 'budget.added', { table: 'Agenda', id: agendaId }, async (tx) => {
    const place = await findMoneyPlace(tx, viewer, agendaId)
    if (!place.ok) return failed(place.failure)
    if (!(await isAmbitionOf(tx, agendaId, text.ambitionId))) return failed('ambition-not-found')
    if (!(await fitsInWhole(tx, viewer, agendaId, text))) return failed('no-whole')
    const { regionId } = place.value
    const position = await nextMoneyPosition(tx, 'BudgetLine', agendaId)
    const lapsesOn = text.lapsesOn === null ? null : new Date(text.lapsesOn)
    const { id } = await tx.budgetLine.create({ data: { regionId, agendaId, position, ...text, lapsesOn }, select: { id: true } })
    await addBudgetStep(tx, viewer, { id, regionId }, { act: 'added', was: null, is: text, note, now })
    return ok(position)
  })
}
