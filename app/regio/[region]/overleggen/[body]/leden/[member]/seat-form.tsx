'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { seatRoles, seatRoleWords } from '@/lib/domain/body'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import type { Compared } from '../../../../../compared'
import { EditForm } from '../../../../../edit-form'
import { useEdit } from '../../../../../use-edit'
import { placeFields, type Place } from '../../../place'
import { saveSeatAction } from './actions'

type SeatFormProps = {
  bodyId: string
  place: Place
  /** Null: a new one. */
  seat: { id: string; version: number } | null
  start: FormValues
  draft: FormValues | null
  colleagues: readonly { id: string; name: string; function: string }[]
  cancelHref: string
}

const roles = seatRoles.map((role) => ({ value: role, label: seatRoleWords[role] }))

export function SeatForm({ bodyId, place, seat, start, draft, colleagues, cancelHref }: SeatFormProps) {
  const form = useEdit(saveSeatAction, { start, draft, version: seat?.version })
  const { field } = form
  const people = colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))
  const compared: Compared = {
    ...{ function: 'Functie', role: { label: 'Als wat', options: roles }, userId: { label: 'Collega', options: people } },
    ...{ validFrom: 'Vanaf', validUntil: 'Tot en met' },
  }
  return (
    <EditForm form={form} compared={compared} hidden={{ ...placeFields(place), bodyId, memberId: seat?.id ?? '' }} className="max-w-form">
      <TextInput {...field('function')} label="Functie" hint="Bijvoorbeeld: ambtenaar Jeugd, gemeente Woerden." maxLength={longestTitle} />
      <RadioChoices {...field('role')} label="Als wat?" options={roles} />
      <Select
        {...field('userId')}
        label="Collega met een account"
        hint="Kan leeg blijven: de zetel hoort bij de functie."
        empty="Niemand gekozen"
        options={people}
        optional
      />
      <TextInput {...field('validFrom')} type="date" label="Vanaf" narrow />
      <TextInput {...field('validUntil')} type="date" label="Tot en met" hint="Leeg: zonder einde." narrow optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
