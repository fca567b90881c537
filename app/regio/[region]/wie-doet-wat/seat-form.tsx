'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { assignSeatAction } from './actions'
import { SeatFields, seenFields, type SeatChoices, type SeatOf } from './seat-fields'
import { newOrganisation } from './seat-state'

type SeatFormProps = SeatOf &
  SeatChoices & {
    /** What a new seat can be of; an existing one stays where it is. */ places?: readonly SelectOption[]
    /** From where somebody came. */ from?: { agenda?: string; at?: string }
    mayAddOrganisation: boolean
    start: FormValues
    draft: FormValues | null
    fromHint?: string
    cancelHref: string
  }

/** Who fills a seat from a day on: a new seat, or one that is handed over or put right. */
export function SeatForm({ places, from = {}, start, draft, cancelHref, fromHint, ...given }: SeatFormProps) {
  const { organisations, colleagues, mayAddOrganisation, ...of } = given
  const form = useForm(assignSeatAction, { start, draft })
  const { state, field } = form
  const value: FormValues = { ...form.value, ...('now' in state ? state.now : {}) }

  return (
    <Form
      form={form}
      hidden={{ ...seenFields(of, value), agenda: from.agenda ?? '', at: from.at ?? '', ...(!places && { on: value.on ?? '' }) }}
      className="max-w-form"
    >
      {places && <Select {...field('on')} label="Waarvan?" options={places} empty="Kies" />}
      <SeatFields {...{ field, organisations, colleagues, mayAddOrganisation, fromHint }} />
      <Buttons>
        <Button disabled={form.pending}>{places ? 'Voeg toe' : 'Bewaar'}</Button>
        {mayAddOrganisation && (
          <Button variant="secondary" name={newOrganisation} value="ja" disabled={form.pending}>
            Voeg eerst een organisatie toe
          </Button>
        )}
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
