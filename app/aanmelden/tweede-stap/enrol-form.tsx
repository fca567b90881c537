'use client'

import { useState } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { AddPasskeyForm } from '../../add-passkey-form'
import { RecoveryCodes } from '../../recovery-codes'
import { Form } from '../../regio/form'
import { useForm } from '../../regio/use-form'
import { enrolAction } from './actions'
import { addFirstPasskeyAction, askFirstPasskeyAction } from './passkey-actions'
import { QrCode } from './qr-code'

/** `isForced`: right after the password, because the region asks it; otherwise somebody does it on his own account. */
type EnrolFormProps = {
  returnTo: string
  setup: { picture: { size: number; path: string }; typed: string }
  isForced: boolean
}

export function EnrolForm({ returnTo, setup, isForced }: EnrolFormProps) {
  // Here and not in its own form: this page draws itself anew once the session is open, without that form.
  const [codesOfPasskey, setCodesOfPasskey] = useState<string[] | null>(null)
  const form = useForm(enrolAction)
  const { state, answer, errors } = form
  if (state.status === 'enrolled') {
    const { recoveryCodes: codes } = state
    return (
      <RecoveryCodes ref={answer} title="De tweede stap staat aan. Bewaar nu je herstelcodes." codes={codes} returnTo={state.returnTo} />
    )
  }

  if (codesOfPasskey)
    return (
      <RecoveryCodes
        ref={focus}
        title="De toegangssleutel is toegevoegd. Bewaar nu je herstelcodes."
        codes={codesOfPasskey}
        returnTo={returnTo}
      />
    )
  return (
    <>
      {isForced && <h2>Met codes van je telefoon</h2>}
      <Form form={form} hidden={{ terug: returnTo }} refused="De tweede stap is nog niet ingesteld" className="mt-6 max-w-form">
        <ol className="mb-5 list-decimal space-y-3 pl-6">
          <li>Open een app voor codes op je telefoon, zoals Microsoft Authenticator, Google Authenticator of Aegis.</li>
          <li>
            Kies daar een account toevoegen, en richt de camera op dit vierkant.
            <QrCode {...setup.picture} />
            Lukt dat niet? Typ dan deze sleutel over: <code className="[overflow-wrap:anywhere]">{setup.typed}</code>
          </li>
          <li>Vul de zes cijfers in die de app toont.</li>
        </ol>
        <TextInput
          name="code"
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          errors={errors.code}
          maxLength={40}
          narrow
          required
        />
        {!isForced && (
          <TextInput
            name="currentPassword"
            type="password"
            label="Je wachtwoord"
            autoComplete="current-password"
            errors={errors.currentPassword}
            required
          />
        )}
        <Buttons>
          <Button disabled={form.pending}>Zet de tweede stap aan</Button>
        </Buttons>
      </Form>
      {isForced && <WithPasskey returnTo={returnTo} onCodes={setCodesOfPasskey} />}
    </>
  )
}

const focus = (codes: HTMLElement | null) => codes?.focus()

const WithPasskey = ({ returnTo, onCodes }: { returnTo: string; onCodes: (codes: string[]) => void }) => (
  <>
    <h2>Of met een toegangssleutel</h2>
    <p>
      Een toegangssleutel (passkey) zit in je telefoon, je laptop of een losse sleutel. Je bevestigt met je vinger, je gezicht of een
      pincode.
    </p>
    <AddPasskeyForm ask={askFirstPasskeyAction} add={addFirstPasskeyAction} asksPassword={false} returnTo={returnTo} onCodes={onCodes} />
  </>
)
