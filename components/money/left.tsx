import { leftInWords, leftOf, type BudgetTotals } from '@/lib/domain/budget'

/** What can still be spent, or how much too much was; that asks for somebody. */
export function Left({ of }: { of: Pick<BudgetTotals, 'planned' | 'spent' | 'lapsed'> }) {
  return leftOf(of) < 0n ? <b className="text-bad">{leftInWords(of)}</b> : leftInWords(of)
}
