'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { pactPath } from '@/lib/kernel/addresses'
import { Form } from '../../../../form'
import { useForm } from '../../../../use-form'
import { writePactAction } from './actions'

type PactFormProps = {
  place: { region: string; agenda: string }
  agendaId: string
  pact: { number: number; title: string; text: string } | null
  draft: FormValues | null
}

export function PactForm({ place, agendaId, pact, draft }: PactFormProps) {
  const form = useForm(writePactAction, { start: { title: pact?.title ?? '', text: pact?.text ?? '' }, draft })
  const { field } = form
  return (
    <Form form={form} hidden={{ ...place, agendaId, seen: pact?.number ?? 0 }} className="max-w-form">
      <TextInput {...field('title')} label="Hoe heten de werkafspraken?" maxLength={longestTitle} />
      <TextArea {...field('text')} label="De afspraken" hint="Zet elke afspraak op een eigen regel." rows={10} maxLength={longestText} />
      <Buttons>
        <Button disabled={form.pending}>Bewaar als nieuwe versie</Button>
        <ButtonLink variant="secondary" href={pactPath(place.region, place.agenda)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
