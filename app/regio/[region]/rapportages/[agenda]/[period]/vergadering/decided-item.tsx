import { ActionList } from '@/components/decision/action-list'
import { ButtonLink } from '@/components/ui/button'
import { decisionOutcomeWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import { actionPath, changeDecisionPath, decisionPath } from '@/lib/kernel/addresses'
import type { DecisionRow } from '@/lib/queries/decision-rows'
import type { MeetingChoices } from '@/lib/queries/meeting-choices'
import { ActionForm } from '../../../../besluiten/action-form'
import { decidedPath, type MeetingPlace } from '../../../../besluiten/places'

export type DecidedProps = {
  decision: DecisionRow
  place: MeetingPlace
  colleagues: MeetingChoices['colleagues']
  today: string
  /** The decision under which the form for an action stands open. */
  opened: number | null
  draft: FormValues | null
}

/** A decision that nobody had asked for. */
export const DecidedItem = (props: DecidedProps) => (
  <li className="line">
    <span className="line-code" />
    <div className="min-w-0">
      <h3>{props.decision.title}</h3>
    </div>
    <div className="line-body">
      <Decided {...props} />
    </div>
  </li>
)

/** What was decided with its actions, and room for more of those. */
export function Decided({ decision, place, colleagues, today, opened, draft }: DecidedProps) {
  const { number, outcome, text, decidedOn, bodyName, report, item, actions } = decision
  return (
    <div id={`besluit-${number}`} className="border-l-4 border-accent pl-4">
      <p className="mt-0">
        <a href={decisionPath(place.region, number)}>Besluit {number}</a>: <b>{decisionOutcomeWords[outcome]}</b>
        <span className="text-quiet">
          {' '}
          · {bodyName}, {fullDate(decidedOn)}
        </span>
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {actions.length > 0 && (
        <div className="mt-2">
          <ActionList actions={actions} hrefOf={(action) => actionPath(place.region, action.number)} today={today} />
        </div>
      )}
      {opened === number ? (
        <div className="mt-5">
          <h4 className="mb-3">{actions.length === 0 ? 'Actie of toezegging bij dit besluit' : 'Nog een actie of toezegging'}</h4>
          <ActionForm
            key={actions.length}
            origin={{ decisionId: decision.id }}
            place={{ ...place, number: String(number) }}
            colleagues={colleagues}
            draft={draft}
          />
        </div>
      ) : (
        <div className="buttons mt-3">
          <ButtonLink variant="secondary" small href={`${decidedPath(place, number)}#besluit-${number}`}>
            Voeg actie toe<span className="sr-only"> aan besluit {number}</span>
          </ButtonLink>
          {!report?.isAdopted && !item?.isClosed && (
            <a href={changeDecisionPath(place.region, number)}>
              Wijzig<span className="sr-only"> besluit {number}</span>
            </a>
          )}
        </div>
      )}
    </div>
  )
}
