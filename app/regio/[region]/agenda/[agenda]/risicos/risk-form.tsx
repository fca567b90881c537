'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, Select, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { probabilityWords, riskCategories, riskCategoryWords, sizeWords } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import { ticked, type Compared } from '../../../overleggen/compared'
import { EditForm } from '../../../overleggen/edit-form'
import { useEdit } from '../../../overleggen/use-edit'
import { changeRiskAction, raiseRiskAction } from './actions'
import type { RiskFormPlace } from './place'

type RiskFormProps = {
  place: RiskFormPlace
  /** Null: a new one. */ risk: { id: string; version: number } | null
  agendaId: string
  ambitionTerm: string
  ambitions: readonly { id: string; number: string; title: string }[]
  mayBeOfWhole: boolean
  mayBeConfidential: boolean
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function RiskForm({ place, risk, agendaId, ambitionTerm, ambitions, start, draft, cancelHref, ...may }: RiskFormProps) {
  const form = useEdit(risk ? changeRiskAction : raiseRiskAction, { start, draft, version: risk?.version })
  const { field } = form
  const parts = ambitions.map(({ id, number, title }) => ({ value: id, label: `${ambitionTerm} ${number} ${title}` }))
  const compared: Compared = {
    ...{ title: 'Risico', description: 'Toelichting', category: { label: 'Soort', options: categories } },
    ambitionId: { label: 'Waar hoort het bij', options: [{ value: '', label: 'De hele agenda' }, ...parts] },
    probability: { label: 'Kans', options: scoreOptions(probabilityWords) },
    size: { label: 'Omvang', options: scoreOptions(sizeWords) },
    ...(may.mayBeConfidential && { isConfidential: ticked('Vertrouwelijk') }),
  }
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, ...(risk ? { riskId: risk.id } : { agendaId }) }} className="max-w-form">
      <TextInput {...field('title')} label="Wat kan er misgaan?" hint="In één zin." maxLength={longestTitle} />
      <TextArea
        {...field('description')}
        label="Toelichting"
        hint="Hoe kan het gebeuren, en wat lukt er dan niet?"
        maxLength={longestText}
        optional
      />
      <Select {...field('category')} label="Soort" empty="Kies" options={categories} />
      <Select {...field('ambitionId')} label="Waar hoort het bij?" empty={may.mayBeOfWhole ? 'De hele agenda' : 'Kies'} options={parts} />
      <Select
        {...field('probability')}
        label="Hoe groot is de kans?"
        empty="Nog niet gewogen"
        options={scoreOptions(probabilityWords)}
        optional
      />
      <Select {...field('size')} label="Hoe groot zijn de gevolgen?" empty="Nog niet gewogen" options={scoreOptions(sizeWords)} optional />
      <TextArea {...field('note')} label="Toelichting bij de weging" hint="Dit komt in de geschiedenis." maxLength={longestText} optional />
      {may.mayBeConfidential && (
        <Checkbox
          name="isConfidential"
          label="Vertrouwelijk"
          hint="Alleen leden van het bestuurlijk overleg, de secretaris en wie het programma leidt zien een vertrouwelijk risico."
          defaultChecked={form.isTicked('isConfidential')}
        />
      )}
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : risk ? 'Bewaar' : 'Leg vast'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}

const categories = riskCategories.map((value) => ({ value, label: riskCategoryWords[value] }))

const scoreOptions = (words: readonly string[]) =>
  words.map((word, index) => ({ value: String(index + 1), label: `${index + 1} ${word.toLowerCase()}` }))
