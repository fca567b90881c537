'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { correctAccountAction } from './actions'
import type { HiddenFields } from './hidden'

type CorrectFormProps = { hidden: HiddenFields; now: FormValues; /** What was typed when the session ended. */ draft: FormValues | null }

/** Another name, job or address. */
export function CorrectForm({ hidden, now, draft }: CorrectFormProps) {
  const form = useForm(correctAccountAction, { start: now, draft })
  const { field } = form

  return (
    <Fold className="mt-4" title="Wijzig naam, functie of e-mailadres…" isOpen={form.isOpen}>
      <Form form={form} hidden={hidden} refused="De gegevens zijn niet gewijzigd" className="max-w-form">
        <TextInput {...field('name')} label="Naam" maxLength={longestTitle} autoComplete="off" />
        <TextInput
          {...field('function')}
          label="Functie"
          hint="Bij wat deze persoon al schreef, blijft de functie van toen staan."
          maxLength={longestTitle}
        />
        <TextInput
          {...field('email')}
          label="E-mailadres"
          type="email"
          hint="Met een ander adres is deze persoon overal afgemeld. Naar het oude adres gaat een mail; een link van een uitnodiging werkt niet meer."
          autoComplete="off"
        />
        <Buttons>
          <Button variant="secondary" disabled={form.pending}>
            Wijzig de gegevens
          </Button>
        </Buttons>
      </Form>
    </Fold>
  )
}
