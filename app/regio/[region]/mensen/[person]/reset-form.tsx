'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { resetSecondFactorAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'

/** For somebody who lost his phone. */
export function ResetForm({ hidden, since, draft }: { hidden: HiddenFields; since: string; draft: FormValues | null }) {
  const [state, submit, isPending] = useActionState(resetSecondFactorAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors, ...answered } = answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values

  return (
    <section>
      <h2>Tweede stap bij aanmelden</h2>
      <p>Staat aan sinds {since}. Is de telefoon kwijt en zijn er geen herstelcodes, haal hem dan weg.</p>
      <Fold title="Haal de tweede stap weg…" isOpen={state.status === 'rejected' || draft !== null}>
        <form action={submit} noValidate className="max-w-form">
          <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De tweede stap staat nog aan" />
          <Hidden fields={hidden} />
          <TextArea
            name="reason"
            label="Waarom?"
            hint="Weet zeker dat je met deze persoon spreekt. De reden komt in het logboek."
            errors={fieldErrors.reason}
            defaultValue={values.reason}
            required
          />
          <Button variant="secondary" disabled={isPending}>
            Haal de tweede stap nu weg
          </Button>
        </form>
      </Fold>
    </section>
  )
}
