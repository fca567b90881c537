'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { answerQuestionAction } from './actions'
import type { Place } from './place'

type AnswerFormProps = {
  questionId: string
  question: string
  place: Place
  draft: FormValues | null
  /** Whether who comes here came for it. */ isAsked: boolean
}

export function AnswerForm({ questionId, question, place, draft, isAsked }: AnswerFormProps) {
  const form = useForm(answerQuestionAction, { draft, at: questionId })
  return (
    <Fold
      title={
        <>
          Beantwoord<span className="sr-only"> de vraag: {question}</span>
        </>
      }
      isOpen={form.isOpen || isAsked}
    >
      <Form form={form} hidden={{ questionId, ...place }}>
        <TextArea {...form.field('answer')} label="Je antwoord" maxLength={longestText} />
        <Button disabled={form.pending}>Bewaar antwoord</Button>
      </Form>
    </Fold>
  )
}
