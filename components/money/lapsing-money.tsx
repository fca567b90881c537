import { Notice } from '@/components/ui/notice'
import { lapseInWords, lapseOf } from '@/lib/domain/budget-lapse'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { BudgetRow } from '@/lib/queries/budget-lines'

type Lapsing = Pick<BudgetRow, 'id' | 'position' | 'title' | 'amountCents' | 'spentCents' | 'partsSpentCents' | 'lapsesOn' | 'withdrawnOn'>
type LapsingMoneyProps = { lines: readonly Lapsing[]; hrefOf: (line: Lapsing) => string; today: DateString }

/** Money that is still there and soon will not be. */
export function LapsingMoney({ lines, hrefOf, today }: LapsingMoneyProps) {
  const soon = lines
    .filter((line) => lapseOf(line, today)?.state === 'soon')
    .sort((one, other) => (one.lapsesOn! < other.lapsesOn! ? -1 : 1))
  if (soon.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={soon.length === 1 ? 'Van 1 post vervalt het geld binnenkort.' : `Van ${soon.length} posten vervalt het geld binnenkort.`}
    >
      <ul className="my-1">
        {soon.map((line) => (
          <li key={line.id}>
            <a href={hrefOf(line)}>{line.title}</a>: {lapseInWords(line, today)}.
          </li>
        ))}
      </ul>
    </Notice>
  )
}
