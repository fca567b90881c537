import { fullDate } from '@/lib/domain/dutch-dates'
import { outcomeWords } from '@/lib/domain/evaluation'
import type { DecidedRow } from '@/lib/queries/evaluations'

type DecisionHistoryProps = { decided: readonly DecidedRow[]; /** Of a decision that was recorded. */ hrefOf: (number: number) => string }

/** What was decided about an evaluation, by whom and why, the last time first. */
export const DecisionHistory = ({ decided, hrefOf }: DecisionHistoryProps) => (
  <ol className="history">
    {decided.map(({ number, outcome, decidedOn, reason, bodyName, decision, recordedOn, recordedBy, recordedFunction }) => (
      <li key={number}>
        <div className="history-when text-quiet tabular-nums">
          <time dateTime={decidedOn}>{fullDate(decidedOn)}</time>
        </div>
        <div className="min-w-0">
          <p className="m-0">
            <b>{outcomeWords[outcome]}</b>, {bodyName}
          </p>
          <p className="my-1 whitespace-pre-line">{reason}</p>
          {decision && (
            <p className="my-1">
              <a href={hrefOf(decision.number)}>
                Besluit {decision.number}: {decision.title}
              </a>
            </p>
          )}
          <p className="meta mt-1 mb-0">
            Vastgelegd op {fullDate(recordedOn)} door {recordedBy}, {recordedFunction}
          </p>
        </div>
      </li>
    ))}
  </ol>
)
