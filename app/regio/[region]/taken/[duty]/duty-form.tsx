'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import type { KeptDuty } from '@/lib/domain/duty-terms'
import { longestTitle } from '@/lib/domain/decisions'
import { monthName } from '@/lib/domain/dutch-dates'
import { dutyRoles, dutyTimes, dutyTimesWords } from '@/lib/domain/duty'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { dutiesPath } from '@/lib/kernel/addresses'
import { roleWords } from '@/lib/policy/viewer'
import { saveDutyAction } from './actions'

type DutyFormProps = { region: { id: string; slug: string }; duty: KeptDuty | null; draft: FormValues | null }

const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName(index + 1) }))

export function DutyForm({ region, duty, draft }: DutyFormProps) {
  const [state, submit, pending] = useActionState(saveDutyAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const typed = state.status === 'idle' ? draft : values
  const field = (name: 'title' | 'explanation' | 'role' | 'timesPerYear' | 'month' | 'day') => ({
    ...{ name, errors: fieldErrors[name] },
    defaultValue: typed?.[name] ?? (duty ? String(duty[name]) : ''),
  })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="region" value={region.slug} />
      <input type="hidden" name="regionId" value={region.id} />
      <input type="hidden" name="dutyId" value={duty?.id ?? ''} />
      {duty && <input type="hidden" name="version" value={duty.version} />}
      <TextInput {...field('title')} label="Wat moet er gebeuren?" maxLength={longestTitle} />
      <TextArea {...field('explanation')} label="Toelichting" maxLength={longestText} optional />
      <Select
        {...field('role')}
        label="Voor wie?"
        empty="Kies een rol"
        options={dutyRoles.map((role) => ({ value: role, label: roleWords[role] }))}
      />
      <RadioChoices
        name="perMunicipality"
        errors={fieldErrors.perMunicipality}
        defaultValue={typed?.perMunicipality ?? (duty?.perMunicipality ? 'ja' : 'nee')}
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
        <Button disabled={pending}>Bewaar</Button>
        <ButtonLink variant="secondary" href={dutiesPath(region.slug)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
