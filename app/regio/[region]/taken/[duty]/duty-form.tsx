'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import type { KeptDuty } from '@/lib/domain/duty-terms'
import { longestTitle } from '@/lib/domain/decisions'
import { monthName } from '@/lib/domain/dutch-dates'
import { dutyRoles, dutyTimes, dutyTimesWords } from '@/lib/domain/duty'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { dutiesPath } from '@/lib/kernel/addresses'
import { roleWords } from '@/lib/policy/viewer'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { saveDutyAction } from './actions'

type DutyFormProps = { region: { id: string; slug: string }; duty: KeptDuty | null; draft: FormValues | null }

const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) }))

const startOf = (duty: KeptDuty | null): FormValues => ({
  ...(duty && { title: duty.title, explanation: duty.explanation, role: duty.role }),
  ...(duty && { timesPerYear: String(duty.timesPerYear), month: String(duty.month), day: String(duty.day) }),
  perMunicipality: duty?.perMunicipality ? 'ja' : 'nee',
})

export function DutyForm({ region, duty, draft }: DutyFormProps) {
  const form = useForm(saveDutyAction, { start: startOf(duty), draft })
  const { field } = form

  return (
    <Form
      form={form}
      hidden={{ region: region.slug, regionId: region.id, dutyId: duty?.id ?? '', ...(duty && { version: duty.version }) }}
      className="max-w-form"
    >
      <TextInput {...field('title')} label="Wat moet er gebeuren?" maxLength={longestTitle} />
      <TextArea {...field('explanation')} label="Toelichting" maxLength={longestText} optional />
      <Select
        {...field('role')}
        label="Voor wie?"
        empty="Kies een rol"
        options={dutyRoles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <RadioChoices
        {...field('perMunicipality')}
        label="Doet elke gemeente dit apart?"
        hint="Zo ja, dan meldt wie de rol in een gemeente heeft het voor die gemeente, en zie je welke gemeenten het deden."
        options={[
          { value: 'nee', label: 'Nee, één keer voor de hele regio' },
          { value: 'ja', label: 'Ja, per gemeente' },
        ]}
      />
      <Select
        {...field('timesPerYear')}
        label="Hoe vaak?"
        empty="Kies hoe vaak"
        options={dutyTimes.map((times) => ({ value: String(times), label: dutyTimesWords[times]! }))}
      />
      <Select {...field('month')} label="In welke maand de eerste keer?" empty="Kies een maand" options={months} />
      <TextInput
        {...field('day')}
        label="Op welke dag van de maand?"
        hint="Een getal; 31 is de laatste dag van elke maand. Komt de taak op andere dagen terug, dan tellen de termijnen opnieuw vanaf vandaag."
        inputMode="numeric"
        narrow
      />
      <Buttons>
        <Button disabled={form.pending}>Bewaar</Button>
        <ButtonLink variant="secondary" href={dutiesPath(region.slug)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
