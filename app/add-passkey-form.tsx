'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { WithScript } from '@/components/ui/with-script'
import { rejected } from '@/lib/forms/form-state'
import { createPasskey } from './passkey-browser'
import type { NewPasskeyAsked, PasskeyAdded } from './passkey-state'
import { RecoveryCodes } from './recovery-codes'
import { Form } from './regio/form'
import { useForm } from './regio/use-form'

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

function ScriptedForm({ ask, add, asksPassword, returnTo, onCodes }: AddPasskeyFormProps) {
  const addKey = async (_previous: PasskeyAdded, sent: FormData): Promise<PasskeyAdded> => {
    const asked = await ask(sent)
    if (asked.status !== 'ask') return asked
    const name = String(sent.get('name'))
    const given = await createPasskey(asked.options)
    if ('sentence' in given) return rejected({ name }, [given.sentence])
    const answered = new FormData()
    answered.set('name', name)
    answered.set('answer', given.answer)
    const added = await add(answered)
    if (added.status === 'added') onCodes?.(added.recoveryCodes)
    return added
  }
  // The page of the account has the same fields in other forms.
  const form = useForm(addKey, { at: 'passkey' })
  const { state, answer, field } = form
  if (state.status === 'added') {
    const { recoveryCodes: codes } = state
    return (
      <RecoveryCodes ref={answer} title="De toegangssleutel is toegevoegd. Bewaar nu je herstelcodes." codes={codes} returnTo={returnTo} />
    )
  }

  return (
    <Form form={form} refused="Er is geen toegangssleutel toegevoegd" className="mt-5 max-w-form">
      <TextInput
        {...field('name')}
        label="Naam van de sleutel"
        hint="Waaraan je hem herkent, bijvoorbeeld: telefoon van het werk."
        maxLength={100}
        autoComplete="off"
        required
      />
      {asksPassword && (
        <TextInput {...field('currentPassword')} type="password" label="Je wachtwoord" autoComplete="current-password" required />
      )}
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Voeg een toegangssleutel toe
        </Button>
      </Buttons>
    </Form>
  )
}
