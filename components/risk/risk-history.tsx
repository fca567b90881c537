import { fullDate } from '@/lib/domain/dutch-dates'
import { riskActWords, weighingInWords } from '@/lib/domain/risk'
import type { RiskStepRow } from '@/lib/queries/risks'

/** Who did what with a risk and how he weighed it, the last one first. */
export const RiskHistory = ({ steps }: { steps: readonly RiskStepRow[] }) => (
  <ol className="history">
    {steps.map((step) => (
      <li key={step.number} className={step.note ? undefined : 'history-quiet'}>
        <div className="history-when text-quiet tabular-nums">
          <time dateTime={step.takenOn}>{fullDate(step.takenOn)}</time>
        </div>
        <div className="min-w-0">
          <p className="m-0">
            <b>{riskActWords[step.act]}</b>
            {step.act !== 'closed' && weighingInWords(step) && `: ${weighingInWords(step)}`}
            {wasOtherwise(step) && (
              <span className="text-quiet"> (was {weighingInWords({ probability: step.wasProbability, size: step.wasSize })})</span>
            )}
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

const wasOtherwise = ({ probability, size, wasProbability, wasSize }: RiskStepRow): boolean =>
  wasProbability !== null && (wasProbability !== probability || wasSize !== size)
