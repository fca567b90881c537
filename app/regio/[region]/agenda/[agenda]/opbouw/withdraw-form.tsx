'use client'

import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { withdrawAction } from './part-actions'

/** Lets a part lapse; asks why. */
export function WithdrawForm({ hidden, reason }: { hidden: Record<string, string>; reason: string | null }) {
  const form = useForm(withdrawAction, { draft: reason === null ? null : { reason } })
  return (
    <Fold title="Laat dit vervallen…" isOpen={form.isOpen}>
      <Form form={form} hidden={hidden} className="max-w-form">
        <TextArea
          {...form.field('reason')}
          label="Waarom vervalt dit?"
          hint="Het blijft te lezen, in de agenda, in elk rapport en in de vergelijking. Wat eronder staat, vervalt mee."
        />
        <Button disabled={form.pending}>Laat vervallen</Button>
      </Form>
    </Fold>
  )
}
