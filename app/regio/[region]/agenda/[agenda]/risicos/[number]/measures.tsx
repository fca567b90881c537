import { EarlierOwners } from '@/components/lead/earlier-owners'
import type { DateString } from '@/lib/domain/dutch-dates'
import { fullDate } from '@/lib/domain/dutch-dates'
import { earlierOwners } from '@/lib/domain/owners'
import { isMeasureLate } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import type { MeasureRow, RiskRow } from '@/lib/queries/risks'
import type { RiskFormPlace } from '../place'
import { MeasureForm } from './small-forms'

type MeasuresProps = {
  risk: RiskRow
  mayKeep: boolean
  today: DateString
  place: RiskFormPlace
  colleagues: readonly { id: string; name: string; function: string }[]
  /** The text of one of the forms, kept when the session ended. */ draft: FormValues | null
}

/** What people do about a risk, each with the form to change it, and the form for one more. */
export function Measures({ risk, mayKeep, today, place, colleagues, draft }: MeasuresProps) {
  const keeps = mayKeep && risk.closedOn === null
  const draftOf = (id = '') => (draft && draft.measureId === id ? draft : null)
  return (
    <>
      {risk.measures.length === 0 && <p className="text-quiet">Er zijn geen maatregelen vastgelegd.</p>}
      <ul className="grid gap-4">
        {risk.measures.map((measure) => (
          <li key={measure.id} id={`maatregel-${measure.id}`}>
            <span className="whitespace-pre-line">{measure.text}</span>
            <MeasureFacts measure={measure} today={today} />
            {measure.ownerChanges.length > 0 && (
              <details className="mt-1">
                <summary>Eerder van</summary>
                <EarlierOwners owners={earlierOwners({ function: measure.ownerFunction, name: measure.owner }, measure.ownerChanges)} />
              </details>
            )}
            {keeps && (
              <MeasureForm
                key={measure.version}
                title="Wijzig, of meld gedaan"
                risk={risk}
                measure={measure}
                start={measureValues(measure)}
                place={place}
                colleagues={colleagues}
                draft={draftOf(measure.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {keeps && (
        <MeasureForm
          key={risk.measures.length}
          title="Voeg een maatregel toe"
          risk={risk}
          measure={null}
          start={{}}
          place={place}
          colleagues={colleagues}
          draft={draftOf()}
        />
      )}
    </>
  )
}

function MeasureFacts({ measure, today }: { measure: MeasureRow; today: DateString }) {
  const { ownerFunction, owner, dueOn, doneOn } = measure
  return (
    <span className="meta block">
      {ownerFunction}
      {owner && ` (${owner})`}
      {doneOn && `, gedaan op ${fullDate(doneOn)}`}
      {!doneOn &&
        dueOn &&
        (isMeasureLate(measure, today) ? <b className="text-bad">, over tijd: {fullDate(dueOn)}</b> : `, uiterlijk ${fullDate(dueOn)}`)}
    </span>
  )
}

const measureValues = ({ text, ownerFunction, ownerId, dueOn, doneOn }: MeasureRow): FormValues => ({
  ...{ text, ownerFunction, ownerId: ownerId ?? '', dueOn: dueOn ?? '', doneOn: doneOn ?? '' },
})
