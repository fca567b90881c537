'use client'

import { Button, Buttons } from '@/components/ui/button'
import { WithScript } from '@/components/ui/with-script'
import { rejected } from '@/lib/forms/form-state'
import { signWithPasskey } from '../../passkey-browser'
import { Form } from '../../regio/form'
import { useForm } from '../../regio/use-form'
import { askPasskeyAction, givePasskeyAction } from './passkey-actions'

/** Asks the key between two actions; a browser without JavaScript can't, and has the code. */
export const PasskeyButton = ({ returnTo }: { returnTo: string }) => (
  <WithScript otherwise={<p>Je toegangssleutel werkt alleen met JavaScript. Gebruik hier een code.</p>}>
    <ScriptedButton returnTo={returnTo} />
  </WithScript>
)

function ScriptedButton({ returnTo }: { returnTo: string }) {
  const form = useForm(async () => {
    const asked = await askPasskeyAction()
    if (asked.status !== 'ask') return asked
    const given = await signWithPasskey(asked.options)
    if ('sentence' in given) return rejected({}, [given.sentence])
    const answered = new FormData()
    answered.set('answer', given.answer)
    answered.set('terug', returnTo)
    return givePasskeyAction(answered)
  })

  return (
    <Form form={form} refused="Je bent nog niet aangemeld" className="mt-6 max-w-form">
      <Buttons>
        <Button disabled={form.pending}>Gebruik je toegangssleutel</Button>
      </Buttons>
    </Form>
  )
}
