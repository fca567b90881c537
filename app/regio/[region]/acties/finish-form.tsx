'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { finishActionPointAction } from './actions'
import type { ActionFormProps } from './place'

export function FinishForm({ action: { id, version }, place, draft }: ActionFormProps & { draft: FormValues | null }) {
  const form = useForm(finishActionPointAction, { draft })

  return (
    <Form form={form} hidden={{ actionId: id, version, region: place.region, number: place.number }}>
      <TextArea {...form.field('note')} label="Wat is er gedaan?" maxLength={longestText} />
      <Buttons>
        <Button disabled={form.pending}>Meld gedaan</Button>
      </Buttons>
    </Form>
  )
}
