'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { importAgendaAction } from '../actions'

type ConfirmProps = { hidden: Record<string, string>; asksReason: boolean; draft: FormValues | null }

export function ConfirmForm({ hidden, asksReason, draft }: ConfirmProps) {
  const [state, submit, pending] = useActionState(importAgendaAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  return (
    <form action={submit} noValidate className="mt-5 max-w-form">
      <ErrorSummary ref={answer} title="Er is niets geïmporteerd" fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {asksReason && (
        <TextArea
          name="reason"
          label="Waarom vervalt wat niet in het bestand staat?"
          hint="Het blijft te lezen, in de agenda, in elk rapport en in de vergelijking."
          errors={fieldErrors.reason}
          defaultValue={values.reason ?? draft?.reason ?? ''}
        />
      )}
      <Buttons>
        <Button disabled={pending}>{pending ? 'Bezig met importeren…' : 'Importeren'}</Button>
      </Buttons>
    </form>
  )
}
