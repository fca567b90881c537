'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { LookedAt } from '../../../../../looked-at'
import { useForm } from '../../../../../use-form'
import { adoptReportAction } from './actions'

type AdoptFormProps = {
  reportId: string
  version: number
  adoptedOn: string
  today: string
  /** Where the report stands, to come back to. */
  place: Record<'region' | 'agenda' | 'period', string>
  /** People are named in it. */ asksToLook: boolean
  draft: FormValues | null
  cancelHref: string
}

export function AdoptForm({ reportId, version, adoptedOn, today, place, asksToLook, draft, cancelHref }: AdoptFormProps) {
  const form = useForm(adoptReportAction, { start: { adoptedOn }, draft })

  return (
    <Form form={form} hidden={{ reportId, version, ...place }} refused="Het rapport is niet vastgesteld" className="max-w-form">
      <TextInput {...form.field('adoptedOn')} type="date" label="Vastgesteld door het bestuur op" max={today} narrow required />
      {(asksToLook || form.errors.hasLooked) && <LookedAt box={form.box} what="Zo mag iedereen het rapport lezen." />}
      <Buttons>
        <Button disabled={form.pending}>Stel het rapport vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
      <p role="status" className="text-quiet">
        {form.pending && 'De bestanden worden gemaakt. Dat duurt een paar seconden.'}
      </p>
    </Form>
  )
}
