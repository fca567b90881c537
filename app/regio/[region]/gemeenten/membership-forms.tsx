'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { addMembershipAction, endMembershipAction, takeBackMembershipAction } from './actions'

type Choice = { value: string; label: string }

type AddProps = { hidden: Record<string, string>; choices: readonly Choice[]; draft: FormValues | null }

export function AddMembershipForm({ hidden, choices, draft }: AddProps) {
  const [state, submit, isPending] = useActionState(addMembershipAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? draft?.[name] ?? '' })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <Hidden fields={hidden} />
      <Select {...field('municipalityId')} label="Gemeente" empty="Kies een gemeente" options={choices} />
      <TextInput {...field('validFrom')} type="date" label="Vanaf" hint="Dat mag een dag zijn die nog komt." narrow />
      <TextInput
        {...field('validUntil')}
        type="date"
        label="Tot en met"
        hint="Alleen als al vaststaat dat zij weer weggaat, of als zij er niet meer bij hoort."
        narrow
        optional
      />
      <Buttons>
        <Button disabled={isPending}>Voeg de gemeente toe</Button>
      </Buttons>
    </form>
  )
}

type EndProps = { hidden: Record<string, string>; id: string; of: string; start: string; isEnding: boolean; draft: FormValues | null }

/** Beside the municipality it is about; `start`: what stands in the field at first. */
export function EndMembershipForm({ hidden, id, of, start, isEnding, draft }: EndProps) {
  const [state, submit, isPending] = useActionState(endMembershipAction, idle)
  const { values, fieldErrors, formErrors } = answerIn(state)
  const errors = [...Object.values(fieldErrors).flatMap((messages) => messages ?? []), ...formErrors]

  return (
    <Fold
      title={
        <>
          {isEnding ? 'Wijzig de laatste dag…' : 'Gaat weg of is weg…'}
          <span className="sr-only"> {of}</span>
        </>
      }
      isOpen={state.status === 'rejected' || draft !== null}
    >
      <form action={submit} noValidate>
        <Hidden fields={hidden} />
        <TextInput
          id={id}
          name="validUntil"
          type="date"
          label={`Laatste dag van ${of}`}
          hint={isEnding ? 'Maak leeg als zij toch blijft.' : undefined}
          errors={errors}
          defaultValue={values.validUntil ?? draft?.validUntil ?? start}
          narrow
        />
        <Button variant="secondary" small disabled={isPending}>
          Bewaar de laatste dag
        </Button>
      </form>
    </Fold>
  )
}

/** For a municipality that has yet to join. */
export function TakeBackForm({ hidden, of }: { hidden: Record<string, string>; of: string }) {
  const [state, submit, isPending] = useActionState(takeBackMembershipAction, idle)
  const { formErrors } = answerIn(state)
  return (
    <Fold
      title={
        <>
          Komt er toch niet bij…<span className="sr-only"> {of}</span>
        </>
      }
      isOpen={state.status === 'rejected'}
    >
      <form action={submit} noValidate>
        <ErrorSummary fieldErrors={{}} formErrors={formErrors} />
        <Hidden fields={hidden} />
        <Button variant="secondary" small disabled={isPending}>
          Haal {of} weg
        </Button>
      </form>
    </Fold>
  )
}

const Hidden = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
