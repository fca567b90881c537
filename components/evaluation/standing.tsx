import { Tag } from '@/components/ui/tag'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { nextMoment, outcomeWords, standingOf } from '@/lib/domain/evaluation'
import type { EvaluationRow } from '@/lib/queries/evaluations'

/** What was decided, or what comes next and whether that is late. */
export function EvaluationStanding({ evaluation, today }: { evaluation: EvaluationRow; today: DateString }) {
  const { outcome, decidedOn, bodyName } = evaluation
  if (outcome !== null)
    return (
      <>
        <Tag>{outcomeWords[outcome]}</Tag>
        <span className="block text-quiet">
          {bodyName}, {fullDate(decidedOn!)}
        </span>
      </>
    )
  const next = nextMoment(evaluation)
  if (next === null) return <span className="text-quiet">Niets gepland</span>
  const words = next.what === 'followUp' ? 'Vervolgmeting' : 'Beslismoment'
  return standingOf(evaluation, today) === 'late' ? (
    <b className="text-bad">
      {words} over tijd: {fullDate(next.on)}
    </b>
  ) : (
    <>
      {words} {fullDate(next.on)}
    </>
  )
}
