import { fullDate } from '@/lib/domain/dutch-dates'
import { reportStepWords } from '@/lib/domain/report-route'
import type { ReportStepRow } from '@/lib/queries/report'

/** Who did what with a report, when and why; the newest first. */
export function Steps({ steps }: { steps: readonly ReportStepRow[] }) {
  return (
    <ol className="history">
      {steps.toReversed().map((step) => (
        <li key={step.number}>
          <div className="history-when text-quiet tabular-nums">
            <time dateTime={step.on}>{fullDate(step.on)}</time>
          </div>
          <div className="min-w-0">
            <p className="m-0 font-heading">{reportStepWords[step.kind]}</p>
            {step.note && <p className="whitespace-pre-line">{step.note}</p>}
            <p className="meta mt-1 mb-0">{step.by}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
