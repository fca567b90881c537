'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { askQuestionAction } from './actions'
import type { Place } from './place'

type QuestionFormProps = { blockId: string; about: string; place: Place; draft: FormValues | null }

/** A question of the board at one block. */
export function QuestionForm({ blockId, about, place, draft }: QuestionFormProps) {
  const form = useForm(askQuestionAction, { draft, at: blockId })
  return (
    <Fold title={`Stel een vraag over ${about}`} isOpen={form.isOpen}>
      <Form form={form} hidden={{ blockId, ...place }}>
        <TextArea
          {...form.field('text')}
          label="Je vraag"
          hint="Iedereen die in de regio werkt, leest de vraag en het antwoord. De schrijvers antwoorden hier."
          maxLength={longestText}
        />
        <Button disabled={form.pending}>Stel vraag</Button>
      </Form>
    </Fold>
  )
}
