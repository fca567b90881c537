'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { signatureAnchor } from '@/lib/kernel/addresses'
import { signPactAction } from './actions'

type SignFormProps = { place: { region: string; agenda: string }; pactId: string; municipality: { id: string; name: string } }

/** One button with which an alderman signs for his municipality. */
export function SignForm({ place, pactId, municipality }: SignFormProps) {
  const [state, submit, pending] = useActionState(signPactAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)
  return (
    <form id={signatureAnchor(municipality.id)} action={submit} noValidate className="mt-4 max-w-form print:hidden">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, pactId, municipalityId: municipality.id }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button disabled={pending}>Onderteken voor {municipality.name}</Button>
    </form>
  )
}
