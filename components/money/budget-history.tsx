import { budgetActWords, budgetStatusWords } from '@/lib/domain/budget'
import { fullDate } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'
import type { BudgetStepRow } from '@/lib/queries/money'

/** Who did what with a line of the budget, the last one first. */
export const BudgetHistory = ({ steps }: { steps: readonly BudgetStepRow[] }) => (
  <ol className="history">
    {steps.map((step) => (
      <li key={step.number} className={step.note ? undefined : 'history-quiet'}>
        <div className="history-when text-quiet tabular-nums">
          <time dateTime={step.takenOn}>{fullDate(step.takenOn)}</time>
        </div>
        <div className="min-w-0">
          <p className="m-0">
            <b>{budgetActWords[step.act]}</b>
            {saidInWords(step)}
          </p>
          {step.note && <p className="my-1 whitespace-pre-line">{step.note}</p>}
          <p className="meta mt-1 mb-0">
            {step.author}, {step.authorFunction}
          </p>
        </div>
      </li>
    ))}
  </ol>
)

function saidInWords({ act, amountCents, wasAmountCents, status, wasStatus, spentCents, spentOn }: BudgetStepRow): string {
  if (act === 'spent') return `: ${euros(spentCents!)} op ${fullDate(spentOn!)}`
  if (act === 'withdrawn' || act === 'restored') return ''
  const is = `: ${amountInWords(amountCents)}, ${budgetStatusWords[status].toLowerCase()}`
  if (wasStatus === null || (wasStatus === status && wasAmountCents === amountCents)) return is
  return `${is} (was ${amountInWords(wasAmountCents)}, ${budgetStatusWords[wasStatus].toLowerCase()})`
}

const amountInWords = (cents: bigint | null) => (cents === null ? 'bedrag onbekend' : euros(cents))
