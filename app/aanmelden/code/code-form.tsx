'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Form } from '../../regio/form'
import { useForm } from '../../regio/use-form'
import { giveCodeAction } from './actions'

type CodeFormProps = { returnTo: string; hasPhone: boolean; hasPasskey: boolean }

export function CodeForm({ returnTo, hasPhone, hasPasskey }: CodeFormProps) {
  const form = useForm(giveCodeAction)

  return (
    <Form form={form} hidden={{ terug: returnTo }} refused="Je bent nog niet aangemeld" className="mt-6 max-w-form">
      <TextInput
        name="code"
        label={hasPhone ? 'Code' : 'Herstelcode'}
        hint={
          hasPhone
            ? 'De zes cijfers die de app op je telefoon nu toont. Telefoon kwijt? Vul een herstelcode in.'
            : 'Een van de codes die je bewaarde toen je de sleutel toevoegde. Elke code werkt één keer.'
        }
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        errors={form.errors.code}
        maxLength={40}
        narrow
        required
      />
      <Buttons>
        <Button variant={hasPasskey ? 'secondary' : 'primary'} disabled={form.pending}>
          Aanmelden
        </Button>
      </Buttons>
    </Form>
  )
}
