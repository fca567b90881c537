'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import { importAgendaAction } from '../actions'

type ConfirmProps = { hidden: Record<string, string>; asksReason: boolean; draft: FormValues | null }

export function ConfirmForm({ hidden, asksReason, draft }: ConfirmProps) {
  const form = useForm(importAgendaAction, { draft })
  return (
    <Form form={form} hidden={hidden} refused="Er is niets geïmporteerd" className="mt-5 max-w-form">
      {asksReason && (
        <TextArea
          {...form.field('reason')}
          label="Waarom vervalt wat niet in het bestand staat?"
          hint="Het blijft te lezen, in de agenda, in elk rapport en in de vergelijking."
        />
      )}
      <Buttons>
        <Button disabled={form.pending}>{form.pending ? 'Bezig met importeren…' : 'Importeren'}</Button>
      </Buttons>
    </Form>
  )
}
