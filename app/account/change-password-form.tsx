'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { NewPasswordFields } from '../new-password-fields'
import { Form } from '../regio/form'
import { useForm } from '../regio/use-form'
import { changePasswordAction } from './actions'

export function ChangePasswordForm({ version, email }: { version: number; email: string }) {
  const form = useForm(changePasswordAction)

  return (
    <Form form={form} hidden={{ version }} refused="Je wachtwoord is niet gewijzigd" className="max-w-form">
      <NewPasswordFields email={email} label="Nieuw wachtwoord" errors={form.errors}>
        <TextInput
          name="currentPassword"
          type="password"
          label="Huidig wachtwoord"
          autoComplete="current-password"
          errors={form.errors.currentPassword}
          required
        />
      </NewPasswordFields>
      <Buttons>
        <Button disabled={form.pending}>Wachtwoord wijzigen</Button>
      </Buttons>
    </Form>
  )
}
