import { Tag } from '@/components/ui/tag'
import { placesInWords, type DutyTerm, type TermStep } from '@/lib/domain/duty-terms'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { termState, termStateWords } from '@/lib/domain/duty'

/** Whether a term of a duty is open, late or done, in a word; of one per municipality also in how many. */
export function TermState({ term, today }: { term: DutyTerm; today: DateString }) {
  const places = placesInWords(term)
  return (
    <>
      <PlaceState isDone={term.isDone} dueOn={term.dueOn} today={today} />
      {places && <span className="block text-quiet">{places}</span>}
    </>
  )
}

export function PlaceState({ today, ...place }: { isDone: boolean; dueOn: DateString; today: DateString }) {
  const state = termState(place, today)
  return state === 'overdue' ? <b className="text-bad">{termStateWords.overdue}</b> : <Tag>{termStateWords[state]}</Tag>
}

/** Who said so and when, with what he wrote and where it is to be found. */
export const Said = ({ step: { note, url, on, author, authorFunction } }: { step: TermStep }) => (
  <>
    {note && <span className="block whitespace-pre-line">{note}</span>}
    {url && (
      <a href={url} className="block [overflow-wrap:anywhere]">
        {url}
      </a>
    )}
    <span className="block text-quiet">
      {author}, {authorFunction}, op {fullDate(on)}
    </span>
  </>
)
