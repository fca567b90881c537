import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import type { EvaluationRow, FollowUpRow } from '@/lib/queries/evaluations'
import type { EvaluationFormPlace } from '../place'
import { FollowUpForm } from './follow-up-form'

type FollowUpsProps = {
  evaluation: EvaluationRow
  mayKeep: boolean
  today: DateString
  place: EvaluationFormPlace
  /** The text of one of the forms, kept when the session ended. */ draft: FormValues | null
}

/** The measurements after the baseline, each with the form to change it, and the form for one more. */
export function FollowUps({ evaluation, mayKeep, today, place, draft }: FollowUpsProps) {
  const { id, followUps } = evaluation
  const draftOf = (measurementId = '') => (draft?.plannedOn !== undefined && draft.measurementId === measurementId ? draft : null)
  return (
    <>
      {followUps.length === 0 && <p className="text-quiet">Er is nog geen vervolgmeting gepland.</p>}
      <ul className="grid gap-4">
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            <Moment followUp={followUp} today={today} />
            {followUp.finding && <span className="block whitespace-pre-line">{followUp.finding}</span>}
            {mayKeep && (
              <FollowUpForm
                key={followUp.version}
                title={followUp.measuredOn ? 'Wijzig' : 'Vul in wat je vond, of verzet'}
                at={`meting-${followUp.id}`}
                evaluationId={id}
                measurement={followUp}
                start={{ plannedOn: followUp.plannedOn, measuredOn: followUp.measuredOn ?? '', finding: followUp.finding }}
                place={place}
                draft={draftOf(followUp.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <FollowUpForm
          key={followUps.length}
          title="Plan een vervolgmeting"
          evaluationId={id}
          measurement={null}
          start={{}}
          place={place}
          draft={draftOf()}
        />
      )}
    </>
  )
}

function Moment({ followUp: { plannedOn, measuredOn }, today }: { followUp: FollowUpRow; today: DateString }) {
  if (measuredOn) return <b>Gemeten op {fullDate(measuredOn)}</b>
  return plannedOn < today ? (
    <b className="text-bad">Over tijd: gepland op {fullDate(plannedOn)}</b>
  ) : (
    <b>Gepland op {fullDate(plannedOn)}</b>
  )
}
