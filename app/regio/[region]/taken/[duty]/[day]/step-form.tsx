'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { saysDone } from '@/lib/domain/duty'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { takeDutyStepAction } from './actions'

type StepFormProps = {
  region: string
  dutyId: string
  dueOn: string
  /** Null: for the whole region. */ municipality: { id: string; slug: string; name: string } | null
  /** How many steps stand there. */ seen: number
  draft: FormValues | null
}

/** Says that a term is done, or where that was said that it is not after all. */
export function StepForm({ region, dutyId, dueOn, municipality, seen, draft }: StepFormProps) {
  const form = useForm(takeDutyStepAction, { draft })
  const { field } = form
  const isDone = !saysDone(seen + 1)
  const hidden = { region, dutyId, dueOn, seen, municipalityId: municipality?.id ?? '', municipality: municipality?.slug ?? '' }
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <TextArea
        {...field('note')}
        label={isDone ? 'Waarom staat het weer open?' : 'Opmerking'}
        hint={municipality ? 'Schrijf hier niets over cliënten.' : undefined}
        maxLength={longestText}
        optional
      />
      {!isDone && <TextInput {...field('url')} label="Waar is het te vinden?" hint="Een adres dat begint met https://." optional />}
      <Buttons>
        <Button variant={isDone ? 'secondary' : undefined} disabled={form.pending}>
          {isDone ? 'Zet weer open' : 'Meld gedaan'}
        </Button>
      </Buttons>
    </Form>
  )
}
