import { ButtonLink } from '@/components/ui/button'
import { Tag } from '@/components/ui/tag'
import { requestKindWords } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { reportMeetingPath } from '@/lib/kernel/addresses'
import type { MeetingRequest } from '@/lib/queries/meeting'
import { questionPath } from '../../../../besluiten/places'
import { RecordForm } from '../../../../besluiten/record-form'
import { Decided, type DecidedProps } from './decided-item'

type RequestItemProps = Omit<DecidedProps, 'decision'> & {
  request: MeetingRequest
  term: string
  mayRecord: boolean
  isOpen: boolean
  start: FormValues
}

/** What the report asks, with what was decided or the form to write that down. */
export function RequestItem({ request, term, mayRecord, isOpen, start, ...forDecision }: RequestItemProps) {
  const { id, number, kind, title, proposal, ambitionNumber, decision } = request
  const { place, draft } = forDecision
  const isForm = isOpen && decision === null
  return (
    <li id={`vraag-${number}`} className={isForm ? 'line line-open' : 'line'}>
      <span className="line-code">{number}</span>
      <div className="min-w-0">
        <h3>{title}</h3>
        <p className="meta my-0">
          {requestKindWords[kind]}
          {ambitionNumber !== null && ` · ${term} ${ambitionNumber}`}
        </p>
        <p className="whitespace-pre-line">{proposal}</p>
      </div>
      {!isForm && (
        <div className="line-side">
          {decision === null &&
            (mayRecord ? (
              <ButtonLink small href={`${questionPath(place, number)}#vraag-${number}`}>
                Leg vast<span className="sr-only"> wat over {number} is besloten</span>
              </ButtonLink>
            ) : (
              <Tag>Nog geen besluit</Tag>
            ))}
        </div>
      )}
      {(isForm || decision !== null) && (
        <div className="line-body">
          {decision !== null ? (
            <Decided decision={decision} {...forDecision} />
          ) : (
            <RecordForm
              subject={{ requestId: id }}
              place={{ ...place, question: String(number) }}
              start={start}
              draft={draft}
              cancelHref={reportMeetingPath(place.region, place.agenda, place.period)}
            />
          )}
        </div>
      )}
    </li>
  )
}
