'use client'

import type { ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { RecoveryCodes } from '../recovery-codes'
import { Form } from '../regio/form'
import { useForm } from '../regio/use-form'
import type { OwnPasswordState } from './second-factor-state'

type OwnPasswordFormProps = {
  /** Which of these forms on the page this is. */
  at: string
  action: (previous: OwnPasswordState, sent: FormData) => Promise<OwnPasswordState>
  /** What it is about, beside the password. */
  hidden?: Record<string, string>
  summary: string
  button: string
  refused: string
  children: ReactNode
}

/** Something about the second step that asks the password again, closed until somebody wants it. */
export function OwnPasswordForm({ at, action, hidden = {}, summary, button, refused, children }: OwnPasswordFormProps) {
  const form = useForm(action, { at })
  const { state, answer } = form
  if (state.status === 'renewed')
    return (
      <RecoveryCodes
        ref={answer}
        title="Dit zijn je nieuwe herstelcodes. De oude werken niet meer."
        codes={state.recoveryCodes}
        returnTo="/account"
      />
    )

  return (
    <Fold title={summary} isOpen={form.isOpen}>
      <Form form={form} hidden={hidden} refused={refused} className="max-w-form">
        {children}
        <TextInput {...form.field('currentPassword')} type="password" label="Je wachtwoord" autoComplete="current-password" required />
        <Buttons>
          <Button variant="secondary" disabled={form.pending}>
            {button}
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
