'use client'

import { Button, Buttons } from '@/components/ui/button'
import { NewPasswordFields } from '../../../new-password-fields'
import { Form } from '../../../regio/form'
import { useForm } from '../../../regio/use-form'
import { choosePasswordAction } from './actions'

export function ChooseForm({ token, email }: { token: string; email: string }) {
  const form = useForm(choosePasswordAction)

  return (
    <Form form={form} hidden={{ token }} refused="Je wachtwoord is niet bewaard" className="mt-6 max-w-form">
      <NewPasswordFields email={email} label="Wachtwoord" errors={form.errors} />
      <Buttons>
        <Button disabled={form.pending}>Bewaar dit wachtwoord</Button>
      </Buttons>
    </Form>
  )
}
