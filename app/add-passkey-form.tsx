'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { WithScript } from '@/components/ui/with-script'
import { answerIn, idle, rejected } from '@/lib/forms/form-state'
import { createPasskey } from './passkey-browser'
import type { NewPasskeyAsked, PasskeyAdded } from './passkey-state'
import { RecoveryCodes } from './recovery-codes'

type AddPasskeyFormProps = {
  /** What the new key is asked to sign. */
  ask: (form: FormData) => Promise<NewPasskeyAsked>
  add: (form: FormData) => Promise<PasskeyAdded>
  asksPassword: boolean
  returnTo: string
  /** For a page that shows the recovery codes itself. */
  onCodes?: (codes: string[]) => void
}

/** Asks the key between two actions; a browser without JavaScript can't. */
export const AddPasskeyForm = (props: AddPasskeyFormProps) => (
  <WithScript otherwise={<p className="meta">Een toegangssleutel toevoegen kan alleen met JavaScript.</p>}>
    <ScriptedForm {...props} />
  </WithScript>
)

// The page of the account has the same field in other forms.
const passwordId = 'passwordForPasskey'

function ScriptedForm({ ask, add, asksPassword, returnTo, onCodes }: AddPasskeyFormProps) {
  const [state, submit, isPending] = useActionState<PasskeyAdded, FormData>(async (_previous, form) => {
    const asked = await ask(form)
    if (asked.status !== 'ask') return asked
    const name = String(form.get('name'))
    const given = await createPasskey(asked.options)
    if ('sentence' in given) return rejected({ name }, [given.sentence])
    const answered = new FormData()
    answered.set('name', name)
    answered.set('answer', given.answer)
    const added = await add(answered)
    if (added.status === 'added') onCodes?.(added.recoveryCodes)
    return added
  }, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  if (state.status === 'added') {
    const { recoveryCodes: codes } = state
    return (
      <RecoveryCodes ref={answer} title="De toegangssleutel is toegevoegd. Bewaar nu je herstelcodes." codes={codes} returnTo={returnTo} />
    )
  }
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="mt-5 max-w-form">
      <ErrorSummary
        ref={answer}
        fieldErrors={{ name: fieldErrors.name, answer: fieldErrors.answer, [passwordId]: fieldErrors.currentPassword }}
        formErrors={formErrors}
        title="Er is geen toegangssleutel toegevoegd"
      />
      <TextInput
        name="name"
        label="Naam van de sleutel"
        hint="Waaraan je hem herkent, bijvoorbeeld: telefoon van het werk."
        defaultValue={values.name}
        errors={fieldErrors.name}
        maxLength={100}
        autoComplete="off"
        required
      />
      {asksPassword && (
        <TextInput
          id={passwordId}
          name="currentPassword"
          type="password"
          label="Je wachtwoord"
          autoComplete="current-password"
          errors={fieldErrors.currentPassword}
          required
        />
      )}
      <Buttons>
        <Button variant="secondary" disabled={isPending}>
          Voeg een toegangssleutel toe
        </Button>
      </Buttons>
    </form>
  )
}
