'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle } from '@/lib/forms/form-state'
import { withdrawAction } from './part-actions'

/** Lets a part lapse; asks why. */
export function WithdrawForm({ hidden, reason }: { hidden: Record<string, string>; reason: string | null }) {
  const [state, submit, pending] = useActionState(withdrawAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  return (
    <Fold title="Laat dit vervallen…" isOpen={state.status !== 'idle' || reason !== null}>
      <form action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="reason"
          label="Waarom vervalt dit?"
          hint="Het blijft te lezen, in de agenda, in elk rapport en in de vergelijking. Wat eronder staat, vervalt mee."
          errors={fieldErrors.reason}
          defaultValue={values.reason ?? reason ?? ''}
        />
        <Button disabled={pending}>Laat vervallen</Button>
      </form>
    </Fold>
  )
}
