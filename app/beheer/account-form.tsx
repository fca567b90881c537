'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import type { FormState, FormValues } from '@/lib/forms/form-state'
import { Form } from '../regio/form'
import { useForm } from '../regio/use-form'

type AccountFormProps = {
  action: (previous: FormState, sent: FormData) => Promise<FormState>
  /** What was typed when the session ended. */ draft: FormValues | null
  /** The heading where it was not done. */ refused: string
  /** What to be sure of. */ hint: string
  button: string
}

/** By who runs the installation: of which account, and why. */
export function AccountForm({ action, draft, refused, hint, button }: AccountFormProps) {
  const form = useForm(action, { draft })
  const { field } = form

  return (
    <Form form={form} refused={refused} className="mt-6 max-w-form">
      <TextInput {...field('email')} type="email" label="E-mailadres" autoComplete="off" maxLength={254} required />
      <TextArea {...field('reason')} label="Waarom?" hint={`${hint} De reden komt in het logboek van de installatie.`} required />
      <Buttons>
        <Button disabled={form.pending}>{button}</Button>
      </Buttons>
    </Form>
  )
}
