'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { WithScript } from '@/components/ui/with-script'
import { answerIn, idle, rejected, type FormState } from '@/lib/forms/form-state'
import { signWithPasskey } from '../../passkey-browser'
import { askPasskeyAction, givePasskeyAction } from './passkey-actions'

/** Asks the key between two actions; a browser without JavaScript can't, and has the code. */
export const PasskeyButton = ({ returnTo }: { returnTo: string }) => (
  <WithScript otherwise={<p>Je toegangssleutel werkt alleen met JavaScript. Gebruik hier een code.</p>}>
    <ScriptedButton returnTo={returnTo} />
  </WithScript>
)

function ScriptedButton({ returnTo }: { returnTo: string }) {
  const [state, submit, isPending] = useActionState<FormState>(async () => {
    const asked = await askPasskeyAction()
    if (asked.status !== 'ask') return asked
    const given = await signWithPasskey(asked.options)
    if ('sentence' in given) return rejected({}, [given.sentence])
    const form = new FormData()
    form.set('answer', given.answer)
    form.set('terug', returnTo)
    return givePasskeyAction(form)
  }, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])

  return (
    <form action={submit} className="mt-6 max-w-form">
      <ErrorSummary ref={summary} {...answerIn(state)} title="Je bent nog niet aangemeld" />
      <Buttons>
        <Button disabled={isPending}>Gebruik je toegangssleutel</Button>
      </Buttons>
    </form>
  )
}
