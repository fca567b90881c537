import { Block } from '@/components/report/block'
import { LaterUpdates } from '@/components/report/later-updates'
import { Question } from '@/components/report/question'
import { Button, ButtonLink } from '@/components/ui/button'
import { Static } from '@/components/drawn-once/static'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import { activitiesPath, activityPath, reportBlockPath } from '@/lib/kernel/addresses'
import type { ReportBlockRow } from '@/lib/queries/report'
import { takeOverUpdatesAction } from './actions'
import { AnswerForm } from './answer-form'
import { answerKey, questionKey } from './drafts'
import { PlaceFields, type Place } from './place'
import { QuestionForm } from './question-form'

type ReportBlockProps = {
  block: ReportBlockRow
  place: Place
  term: string
  activityTerm: string
  mayWrite: boolean
  mayAsk: boolean
  mayAnswer: boolean
  draftOf: (key: string) => FormValues | null
  /** The question to which a link led. */
  asked?: string
}

/** One ambition of a report on its way, with what the viewer may do with it. What is only shown is drawn once. */
export function ReportBlock({ block, place, term, activityTerm, mayWrite, mayAsk, mayAnswer, draftOf, asked }: ReportBlockProps) {
  const { region, agenda, period } = place
  const activityHref = ({ code }: { code: string }) => activityPath(region, agenda, code)
  const about = `${term.toLowerCase()} ${block.number}`
  return (
    <section id={`ambitie-${block.number}`} aria-label={`${term} ${block.number}`} className="mt-14 border-t border-line">
      <Static>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 className="mt-6">
            {block.number} {block.title}
          </h2>
          {mayWrite && (
            <ButtonLink small variant="secondary" href={reportBlockPath(region, agenda, period, block.number)}>
              Schrijf<span className="sr-only"> {about}</span>
            </ButtonLink>
          )}
        </div>
        <Block
          block={block}
          activityTerm={activityTerm}
          activityHref={activityHref}
          troubledHref={`${activitiesPath(region, agenda)}?ambitie=${block.number}&sorteer=licht`}
        />
        <p className="meta mt-5">
          {block.edited
            ? `Geschreven door ${block.edited.by}, ${fullDate(block.edited.on)}`
            : 'Nog door niemand bewerkt: dit is wat er is gemeld.'}
        </p>
        {mayWrite && block.unreadStories > 0 && (
          <p>
            <a href={`${reportBlockPath(region, agenda, period, block.number)}#verhalen`}>
              {block.unreadStories === 1 ? '1 verhaal wacht' : `${block.unreadStories} verhalen wachten`} op nalezen door een collega
            </a>
            . Tot dan staat het niet in het rapport.
          </p>
        )}
        {block.later.total > 0 && <LaterUpdates later={block.later} hrefOf={activityHref} />}
      </Static>
      {block.later.total > 0 && mayWrite && (
        <form action={takeOverUpdatesAction} className="mt-3">
          <input type="hidden" name="blockId" value={block.id} />
          <input type="hidden" name="version" value={block.version} />
          <PlaceFields place={place} />
          <Button small>
            Neem over<span className="sr-only"> in {about}</span>
          </Button>
        </form>
      )}
      {(block.questions.length > 0 || mayAsk) && <h3 className="mt-6">Vragen</h3>}
      {block.questions.map((question) => (
        <div key={question.id} id={`vraag-${question.id}`}>
          <Static>
            <Question question={question} />
          </Static>
          {mayAnswer && question.answer === null && (
            <AnswerForm
              questionId={question.id}
              question={question.text}
              place={place}
              draft={draftOf(answerKey(question.id))}
              isAsked={question.id === asked}
            />
          )}
        </div>
      ))}
      {mayAsk && <QuestionForm blockId={block.id} about={about} place={place} draft={draftOf(questionKey(block.id))} />}
    </section>
  )
}
