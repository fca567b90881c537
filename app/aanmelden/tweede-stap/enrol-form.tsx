'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { answerIn, idle } from '@/lib/forms/form-state'
import { enrolAction } from './actions'
import { QrCode } from './qr-code'
import type { EnrolState } from './state'

/** `setup` null: there is a second factor already. */
type EnrolFormProps = { returnTo: string; setup: { picture: { size: number; path: string }; typed: string } | null }

export function EnrolForm({ returnTo, setup }: EnrolFormProps) {
  const [state, submit, isPending] = useActionState<EnrolState, FormData>(enrolAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  if (state.status === 'enrolled') return <RecoveryCodes ref={answer} codes={state.recoveryCodes} returnTo={state.returnTo} />
  if (!setup)
    return (
      <>
        <p>De tweede stap staat aan.</p>
        <ButtonLink href={returnTo}>Ga verder</ButtonLink>
      </>
    )

  const { fieldErrors, formErrors } = answerIn(state)
  return (
    <form action={submit} noValidate className="mt-6 max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} title="De tweede stap is nog niet ingesteld" />
      <input type="hidden" name="terug" value={returnTo} />
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
        errors={fieldErrors.code}
        maxLength={40}
        narrow
        required
      />
      <Buttons>
        <Button disabled={isPending}>Zet de tweede stap aan</Button>
      </Buttons>
    </form>
  )
}

const RecoveryCodes = ({ ref, codes, returnTo }: { ref: React.Ref<HTMLElement>; codes: string[]; returnTo: string }) => (
  <section ref={ref} tabIndex={-1} autoFocus aria-label="Herstelcodes">
    <Notice tone="success" title="De tweede stap staat aan. Bewaar nu je herstelcodes.">
      <p className="m-0">Met een herstelcode meld je je aan zonder telefoon. Elke code werkt één keer. Je ziet ze alleen nu.</p>
    </Notice>
    <ul className="grid max-w-form gap-x-6 sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>
          <code className="whitespace-nowrap">{code}</code>
        </li>
      ))}
    </ul>
    <p>Print deze pagina, of zet de codes in de wachtwoordkluis van je organisatie.</p>
    <Buttons>
      <ButtonLink href={returnTo}>Ik heb ze bewaard, ga verder</ButtonLink>
    </Buttons>
  </section>
)
