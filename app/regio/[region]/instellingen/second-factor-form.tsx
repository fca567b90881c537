'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { setSecondFactorRuleAction } from './actions'
import { conflictWords } from './conflict-words'

type SecondFactorFormProps = { regionId: string; region: string; version: number; secondFactor: string; draft: FormValues | null }

export function SecondFactorForm({ regionId, region, version, secondFactor, draft }: SecondFactorFormProps) {
  const form = useEdit(setSecondFactorRuleAction, { start: { secondFactor }, draft, version })

  return (
    <EditForm form={form} hidden={{ regionId, region }} compared={{ secondFactor: label }} conflict={conflictWords} className="max-w-form">
      <RadioChoices
        {...form.field('secondFactor')}
        label={label}
        hint="Bij ja vraagt Koersvast iedereen die in de regio werkt na het wachtwoord ook een code van de telefoon, vanaf de volgende keer aanmelden. Lezers niet."
        options={[
          { value: 'ja', label: 'Ja' },
          { value: 'nee', label: 'Nee' },
        ]}
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar het aanmelden'}</Button>
      </Buttons>
    </EditForm>
  )
}

const label = 'Is een tweede stap bij het aanmelden verplicht?'
