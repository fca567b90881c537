'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Checkbox, TextArea } from '@/components/ui/field'
import { kindWords, type RetainedKind } from '@/lib/domain/retention'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { makeDestructionListAction } from './actions'

type MakeFormProps = {
  hidden: Record<string, string>
  kinds: readonly { kind: RetainedKind; past: number }[]
  draft: FormValues | null
}

/** Which kinds go on the list; at first all of them. */
export function MakeForm({ hidden, kinds, draft }: MakeFormProps) {
  const [state, submit, isPending] = useActionState(makeDestructionListAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { fieldErrors, formErrors } = answerIn(state)
  const given = state.status === 'rejected' ? state.values : draft

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De lijst is niet gemaakt" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="field mt-4">
        <legend className="field-label">Wat komt er op de lijst?</legend>
        {kinds.map(({ kind, past }) => (
          <Checkbox
            key={kind}
            name={kind}
            label={`${kindWords[kind]} (${past} over de termijn)`}
            defaultChecked={given === null ? past > 0 : given[kind] !== undefined}
            className="mb-0"
          />
        ))}
      </fieldset>
      <TextArea
        name="note"
        label="Toelichting voor wie de lijst goedkeurt"
        maxLength={4000}
        errors={fieldErrors.note}
        defaultValue={given?.note ?? ''}
        optional
      />
      <Buttons>
        <Button disabled={isPending}>Maak de vernietigingslijst</Button>
      </Buttons>
    </form>
  )
}
