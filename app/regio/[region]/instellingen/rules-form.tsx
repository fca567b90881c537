'use client'

import { Button, Buttons } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { lowestThreshold } from '@/lib/domain/figure-rules'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { useEdit } from '../../use-edit'
import { setFigureRulesAction } from './actions'
import { conflictWords } from './conflict-words'
import type { RuleValues } from './state'

type RulesFormProps = {
  regionId: string
  region: string
  version: number
  start: RuleValues
  counts: { kpis: number; activities: number }
  draft: FormValues | null
}

/** From when on counts are shown to readers, and how much the region wants at most. */
export function RulesForm({ regionId, region, version, start, counts, draft }: RulesFormProps) {
  const form = useEdit(setFigureRulesAction, { start, draft, version })
  const field = (name: keyof RuleValues) => ({ ...form.field(name), label: labels[name] })

  return (
    <EditForm form={form} hidden={{ regionId, region }} compared={labels} conflict={conflictWords} className="max-w-form">
      <TextInput
        {...field('threshold')}
        hint={`Een kleiner aantal zien lezers als ‘geheim’. Het is ten minste ${lowestThreshold}. Wijzig je dit, dan geldt het meteen voor alles wat al is gepubliceerd. Een cijfer dat na publicatie is verbeterd, wacht dan op een nieuwe publicatie.`}
        inputMode="numeric"
        narrow
      />
      <TextInput
        {...field('kpis')}
        hint={`Er zijn er nu ${counts.kpis} in gebruik. Boven de grens verschijnt een waarschuwing.`}
        inputMode="numeric"
        optional
        narrow
      />
      <TextInput {...field('activities')} hint={`Er lopen er nu ${counts.activities}.`} inputMode="numeric" optional narrow />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de grenzen'}</Button>
      </Buttons>
    </EditForm>
  )
}

const labels: RuleValues = {
  threshold: 'Vanaf welk aantal is een cijfer te zien?',
  kpis: 'Hoeveel KPI’s wil de regio hooguit?',
  activities: 'Hoeveel activiteiten lopen er hooguit tegelijk?',
}
