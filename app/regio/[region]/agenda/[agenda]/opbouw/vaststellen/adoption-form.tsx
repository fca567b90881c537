'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { adoptionOrganWords } from '@/lib/domain/structure'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { optionsOf } from '../part-fields'
import { recordAdoptionAction } from './actions'

type AdoptionFormProps = {
  hidden: Record<string, string>
  municipalities: readonly { id: string; name: string }[]
  draft: FormValues | null
}

/** Writes down that one municipality adopted the agenda. */
export function AdoptionForm({ hidden, municipalities, draft }: AdoptionFormProps) {
  const [state, submit, pending] = useActionState(recordAdoptionAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const shown = { ...draft, ...values }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: shown[name] ?? '' })
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        {...field('municipalityId')}
        label="Gemeente"
        empty="Kies een gemeente"
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioChoices {...field('organ')} label="Vastgesteld door" options={optionsOf(adoptionOrganWords)} />
      <TextInput {...field('adoptedOn')} label="Op welke dag" type="date" narrow />
      <TextInput {...field('url')} label="Webadres van het besluit" hint="Begint met https://." inputMode="url" optional />
      <Button disabled={pending}>Leg vast</Button>
    </form>
  )
}
