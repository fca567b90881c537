'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { setReportRouteAction } from './actions'
import { yesAndNo } from './choices'
import { conflictWords } from './conflict-words'
import type { SettingValues } from './state'

type SettingsFormProps = { regionId: string; region: string; version: number; start: SettingValues; draft: FormValues | null }

export function SettingsForm({ regionId, region, version, start, draft }: SettingsFormProps) {
  const form = useEdit(setReportRouteAction, { start, draft, version })
  const { field } = form

  return (
    <EditForm form={form} hidden={{ regionId, region }} compared={questions} conflict={conflictWords} className="max-w-form">
      <RadioChoices
        {...field('needsAgreement')}
        options={yesAndNo}
        label={questions.needsAgreement}
        hint="Bij nee gaat een concept zonder deze stap naar het bestuur."
      />
      <RadioChoices
        {...field('needsOffering')}
        options={yesAndNo}
        label={questions.needsOffering}
        hint="Bij nee kan de secretaris de rapportage vaststellen zonder dat die eerst is aangeboden."
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de stappen'}</Button>
      </Buttons>
    </EditForm>
  )
}

const questions: SettingValues = {
  needsAgreement: 'Geeft het programmateam ambtelijk akkoord?',
  needsOffering: 'Wordt de rapportage aangeboden aan het bestuur?',
}
