import { bottleneckStepWords } from '@/lib/domain/bottleneck'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { BottleneckStepRow } from '@/lib/queries/bottlenecks'

/** Who did what with a bottleneck, the last one first. */
export const BottleneckHistory = ({ steps }: { steps: readonly BottleneckStepRow[] }) => (
  <ol className="history">
    {steps.map(({ number, act, note, takenOn, author, authorFunction }) => (
      <li key={number} className={note ? undefined : 'history-quiet'}>
        <div className="history-when text-quiet tabular-nums">
          <time dateTime={takenOn}>{fullDate(takenOn)}</time>
        </div>
        <div className="min-w-0">
          <p className="m-0">
            <b>{bottleneckStepWords[act]}</b>
          </p>
          {note && <p className="my-1 whitespace-pre-line">{note}</p>}
          <p className="meta mt-1 mb-0">
            {author}, {authorFunction}
          </p>
        </div>
      </li>
    ))}
  </ol>
)
