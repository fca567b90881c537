'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { pactPath } from '@/lib/kernel/addresses'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { writePactAction } from './actions'
import { pactValues } from './values'

type PactFormProps = {
  place: { region: string; agenda: string }
  agendaId: string
  pact: { number: number; title: string; text: string } | null
  draft: FormValues | null
}

const compared = { title: 'Naam', text: 'Afspraken' }

export function PactForm({ place, agendaId, pact, draft }: PactFormProps) {
  const form = useEdit(writePactAction, { start: pact ? pactValues(pact) : {}, draft, version: pact?.number })
  const { field } = form
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, agendaId }} className="max-w-form">
      <TextInput {...field('title')} label="Hoe heten de werkafspraken?" maxLength={longestTitle} />
      <TextArea {...field('text')} label="De afspraken" hint="Zet elke afspraak op een eigen regel." rows={10} maxLength={longestText} />
      <Buttons>
        <Button disabled={form.pending}>
          {form.state.status === 'conflict' ? 'Bewaar mijn tekst als nieuwe versie' : 'Bewaar als nieuwe versie'}
        </Button>
        <ButtonLink variant="secondary" href={pactPath(place.region, place.agenda)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
