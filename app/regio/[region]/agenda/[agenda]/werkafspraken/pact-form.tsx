'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { pactPath } from '@/lib/kernel/addresses'
import { writePactAction } from './actions'

type PactFormProps = {
  place: { region: string; agenda: string }
  agendaId: string
  pact: { number: number; title: string; text: string } | null
  draft: FormValues | null
}

export function PactForm({ place, agendaId, pact, draft }: PactFormProps) {
  const [state, submit, pending] = useActionState(writePactAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const field = (name: 'title' | 'text') => ({
    ...{ name, errors: fieldErrors[name] },
    defaultValue: values[name] ?? draft?.[name] ?? pact?.[name] ?? '',
  })
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, agendaId, seen: pact?.number ?? 0 }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput {...field('title')} label="Hoe heten de werkafspraken?" maxLength={longestTitle} />
      <TextArea {...field('text')} label="De afspraken" hint="Zet elke afspraak op een eigen regel." rows={10} maxLength={longestText} />
      <Buttons>
        <Button disabled={pending}>Bewaar als nieuwe versie</Button>
        <ButtonLink variant="secondary" href={pactPath(place.region, place.agenda)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
