'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Form } from '../../regio/form'
import { useForm } from '../../regio/use-form'
import { askNewPasswordAction } from './actions'

export function ForgottenForm() {
  const form = useForm(askNewPasswordAction)

  return (
    <Form form={form} refused="Er is niets verstuurd" className="mt-6 max-w-form">
      <TextInput {...form.field('email')} type="email" label="E-mailadres" autoComplete="username" maxLength={254} required />
      <Buttons>
        <Button disabled={form.pending}>Stuur een link</Button>
      </Buttons>
    </Form>
  )
}
