'use client'

import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { askQuestionAction } from './actions'
import { PlaceFields, type Place } from './place'
import { useAnswerRef } from './use-answer-ref'
import { useSmallForm } from './use-small-form'

type QuestionFormProps = { blockId: string; about: string; place: Place; draft: FormValues | null }

/** A question of the board at one block. */
export function QuestionForm({ blockId, about, place, draft }: QuestionFormProps) {
  const form = useSmallForm(askQuestionAction, draft)
  const answerRef = useAnswerRef(form.state)
  const id = `vraag-${blockId}`
  return (
    <Fold title={`Stel een vraag over ${about}`} isOpen={form.isOpen}>
      <form action={form.submit} noValidate>
        <ErrorSummary ref={answerRef} fieldErrors={{ [id]: form.fieldErrors.text }} formErrors={form.formErrors} />
        <input type="hidden" name="blockId" value={blockId} />
        <PlaceFields place={place} />
        <TextArea
          id={id}
          name="text"
          label="Je vraag"
          hint="Iedereen die in de regio werkt, leest de vraag en het antwoord. De schrijvers antwoorden hier."
          errors={form.fieldErrors.text}
          defaultValue={form.typed.text}
          maxLength={longestText}
        />
        <Button disabled={form.pending}>Stel vraag</Button>
      </form>
    </Fold>
  )
}
