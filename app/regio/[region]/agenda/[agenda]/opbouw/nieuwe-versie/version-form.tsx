'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { startVersionAction } from './actions'

type VersionFormProps = { hidden: Record<string, string>; start: FormValues; draft: FormValues | null; cancelHref: string }

export function VersionForm({ hidden, start, draft, cancelHref }: VersionFormProps) {
  const [state, submit, pending] = useActionState(startVersionAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const shown = { ...start, ...draft, ...values }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: shown[name] ?? '' })
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput {...field('title')} label="Titel" />
      <TextInput {...field('startYear')} label="Eerste jaar" inputMode="numeric" narrow />
      <TextInput {...field('endYear')} label="Laatste jaar" inputMode="numeric" narrow />
      <Buttons>
        <Button disabled={pending}>Begin de nieuwe versie</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
