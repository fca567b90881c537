import { fullDate } from '@/lib/domain/dutch-dates'
import type { QuestionRow } from '@/lib/queries/report'

/** A question at a block, and its answer: by function and day. */
export function Question({ question: { text, askedBy, askedOn, answer, answeredBy, answeredOn } }: { question: QuestionRow }) {
  return (
    <div className="my-4 max-w-measure">
      <p className="m-0 font-heading whitespace-pre-line">{text}</p>
      <p className="meta m-0">
        {askedBy}, {fullDate(askedOn)}
      </p>
      {answer === null ? (
        <p className="mt-2 mb-0">Nog geen antwoord.</p>
      ) : (
        <div className="mt-2 border-l-4 border-line pl-4.5">
          <p className="m-0 whitespace-pre-line">{answer}</p>
          <p className="meta m-0">
            {answeredBy}, {fullDate(answeredOn!)}
          </p>
        </div>
      )}
    </div>
  )
}
