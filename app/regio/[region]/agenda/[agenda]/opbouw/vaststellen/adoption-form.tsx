'use client'

import { Button } from '@/components/ui/button'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { adoptionOrganWords } from '@/lib/domain/structure'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { optionsOf } from '../part-fields'
import { recordAdoptionAction } from './actions'

type AdoptionFormProps = {
  hidden: Record<string, string>
  municipalities: readonly { id: string; name: string }[]
  draft: FormValues | null
}

/** Writes down that one municipality adopted the agenda. */
export function AdoptionForm({ hidden, municipalities, draft }: AdoptionFormProps) {
  const form = useForm(recordAdoptionAction, { draft })
  const { field } = form
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <Select
        {...field('municipalityId')}
        label="Gemeente"
        empty="Kies een gemeente"
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioChoices {...field('organ')} label="Vastgesteld door" options={optionsOf(adoptionOrganWords)} />
      <TextInput {...field('adoptedOn')} label="Op welke dag" type="date" narrow />
      <TextInput {...field('url')} label="Webadres van het besluit" hint="Begint met https://." inputMode="url" optional />
      <Button disabled={form.pending}>Leg vast</Button>
    </Form>
  )
}
