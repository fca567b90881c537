'use client'

import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { answerQuestionAction } from './actions'
import { PlaceFields, type Place } from './place'
import { useAnswerRef } from './use-answer-ref'
import { useSmallForm } from './use-small-form'

type AnswerFormProps = { questionId: string; question: string; place: Place; draft: FormValues | null }

export function AnswerForm({ questionId, question, place, draft }: AnswerFormProps) {
  const form = useSmallForm(answerQuestionAction, draft)
  const answerRef = useAnswerRef(form.state)
  const id = `antwoord-${questionId}`
  return (
    <Fold
      title={
        <>
          Beantwoord<span className="sr-only"> de vraag: {question}</span>
        </>
      }
      isOpen={form.isOpen}
    >
      <form action={form.submit} noValidate>
        <ErrorSummary ref={answerRef} fieldErrors={{ [id]: form.fieldErrors.answer }} formErrors={form.formErrors} />
        <input type="hidden" name="questionId" value={questionId} />
        <PlaceFields place={place} />
        <TextArea
          id={id}
          name="answer"
          label="Je antwoord"
          errors={form.fieldErrors.answer}
          defaultValue={form.typed.answer}
          maxLength={longestText}
        />
        <Button disabled={form.pending}>Bewaar antwoord</Button>
      </form>
    </Fold>
  )
}
