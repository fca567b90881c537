'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Checkbox } from '@/components/ui/field'
import { mailKinds, mailKindWords, type MailKind } from '@/lib/domain/digest'
import { answerIn, idle } from '@/lib/forms/form-state'
import { chooseMailsAction } from './actions'

export function MailsForm({ version, muted }: { version: number; muted: readonly MailKind[] }) {
  const [state, submit, pending] = useActionState(chooseMailsAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  // A box that is not ticked is not sent.
  const isTicked = (kind: MailKind) => (state.status === 'idle' ? !muted.includes(kind) : values[kind] !== undefined)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="version" value={version} />
      <fieldset>
        <legend className="field-label">Stuur mij</legend>
        {mailKinds.map((kind) => (
          <Checkbox key={kind} name={kind} label={mailKindWords[kind]} defaultChecked={isTicked(kind)} />
        ))}
      </fieldset>
      <Buttons>
        <Button disabled={pending}>Bewaar</Button>
        <ButtonLink variant="secondary" href="/account">
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
