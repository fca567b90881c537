'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, Select, TextArea, TextInput } from '@/components/ui/field'
import { hoursPers, type HoursPer } from '@/lib/domain/hours'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { longestMoneyTitle } from '@/lib/domain/budget'
import { ticked, type Compared } from '../../../../compared'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import type { MoneyFormPlace } from '../geld/place'
import { addHoursAction, changeHoursAction } from './actions'

type HoursFormProps = {
  place: MoneyFormPlace
  /** Null: new ones. */ hours: { id: string; version: number } | null
  agendaId: string
  ambitionTerm: string
  ambitions: readonly { id: string; number: string; title: string }[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

const perChoices: Record<HoursPer, string> = { week: 'Per week', total: 'In totaal', unknown: 'Niet bekend' }
const pers = hoursPers.map((value) => ({ value, label: perChoices[value] }))

/** Hours for an account or function, new or changed. */
export function HoursForm({ place, hours, agendaId, ambitionTerm, ambitions, start, draft, cancelHref }: HoursFormProps) {
  const form = useEdit(hours ? changeHoursAction : addHoursAction, { start, draft, version: hours?.version })
  const { field } = form
  const parts = ambitions.map(({ id, number, title }) => ({ value: id, label: `${ambitionTerm} ${number} ${title}` }))
  const compared: Compared = {
    ...{ account: 'Account of functie', hours: 'Uren', per: { label: 'Per', options: pers }, isExtension: ticked('Uitbreiding') },
    ambitionId: { label: 'Waar horen ze bij', options: [{ value: '', label: 'De hele agenda' }, ...parts] },
    remark: 'Toelichting',
  }
  return (
    <EditForm
      form={form}
      compared={compared}
      hidden={{ ...place, ...(hours ? { hoursId: hours.id } : { agendaId }) }}
      className="max-w-form"
    >
      <TextInput
        {...field('account')}
        label="Account of functie"
        hint="Geen naam. Bijvoorbeeld Onderwijs, of Projectleider."
        maxLength={longestMoneyTitle}
      />
      <TextInput {...field('hours')} label="Uren" hint="Bijvoorbeeld 8 of 7,5." inputMode="decimal" narrow />
      <Select {...field('per')} label="Per" empty="Kies" options={pers} />
      <Checkbox {...form.box('isExtension')} label="Uitbreiding" hint="Komt bovenop de uren die er al waren voor deze agenda." />
      <Select {...field('ambitionId')} label="Waar horen ze bij?" empty="De hele agenda" options={parts} />
      <TextArea {...field('remark')} label="Toelichting" maxLength={longestText} optional />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : hours ? 'Bewaar' : 'Voeg toe'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
