'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { probabilityWords, riskCategories, riskCategoryWords, sizeWords } from '@/lib/domain/risk'
import type { FormValues } from '@/lib/forms/form-state'
import { ticked, type Compared } from '../../../../compared'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { changeRiskAction, raiseRiskAction } from './actions'
import type { RiskFormPlace } from './place'

type RiskFormProps = {
  place: RiskFormPlace
  /** Null: a new one. */ risk: { id: string; version: number } | null
  agendaId: string
  ambitionTerm: string
  ambitions: readonly { id: string; number: string; title: string }[]
  models: readonly { id: string; name: string }[]
  mayBeOfWhole: boolean
  mayBeConfidential: boolean
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function RiskForm({ place, risk, agendaId, ambitionTerm, ambitions, models, start, draft, cancelHref, ...may }: RiskFormProps) {
  const form = useEdit(risk ? changeRiskAction : raiseRiskAction, { start, draft, version: risk?.version })
  const { field } = form
  const parts = ambitions.map(({ id, number, title }) => ({ value: id, label: `${ambitionTerm} ${number} ${title}` }))
  const ways = models.map(({ id, name }) => ({ value: id, label: name }))
  const compared: Compared = {
    isOpportunity: { label: 'Risico of kans', options: natures },
    ...{ title: 'Wat kan er gebeuren', description: 'Toelichting', category: { label: 'Soort', options: categories } },
    ambitionId: { label: 'Waar hoort het bij', options: [{ value: '', label: 'De hele agenda' }, ...parts] },
    ...(ways.length > 0 && { businessModelId: { label: 'Businessmodel', options: [{ value: '', label: 'Geen' }, ...ways] } }),
    probability: { label: 'Waarschijnlijkheid', options: scoreOptions(probabilityWords) },
    size: { label: 'Omvang', options: scoreOptions(sizeWords) },
    ...(may.mayBeConfidential && { isConfidential: ticked('Vertrouwelijk') }),
  }
  return (
    <EditForm form={form} compared={compared} hidden={{ ...place, ...(risk ? { riskId: risk.id } : { agendaId }) }} className="max-w-form">
      <RadioChoices {...field('isOpportunity')} label="Is het een risico of een kans?" options={natures} />
      <TextInput {...field('title')} label="Wat kan er gebeuren?" hint="In één zin." maxLength={longestTitle} />
      <TextArea
        {...field('description')}
        label="Toelichting"
        hint="Hoe kan het gebeuren, en wat lukt er dan niet, of juist wel?"
        maxLength={longestText}
        optional
      />
      <Select {...field('category')} label="Soort" empty="Kies" options={categories} />
      <Select {...field('ambitionId')} label="Waar hoort het bij?" empty={may.mayBeOfWhole ? 'De hele agenda' : 'Kies'} options={parts} />
      {ways.length > 0 && (
        <Select
          {...field('businessModelId')}
          label="Komt het van een businessmodel?"
          hint="Dan staat het naast wat de andere modellen brengen."
          empty="Nee, van geen in het bijzonder"
          options={ways}
          optional
        />
      )}
      <Select
        {...field('probability')}
        label="Hoe waarschijnlijk is het?"
        empty="Nog niet gewogen"
        options={scoreOptions(probabilityWords)}
        optional
      />
      <Select {...field('size')} label="Hoe groot zijn de gevolgen?" empty="Nog niet gewogen" options={scoreOptions(sizeWords)} optional />
      <TextArea {...field('note')} label="Toelichting bij de weging" hint="Dit komt in de geschiedenis." maxLength={longestText} optional />
      {may.mayBeConfidential && (
        <Checkbox
          {...form.box('isConfidential')}
          label="Vertrouwelijk"
          hint="Alleen leden van het bestuurlijk overleg, de secretaris en wie het programma leidt zien wat vertrouwelijk is."
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

const natures = [
  { value: 'risico', label: 'Een risico: het kan misgaan' },
  { value: 'kans', label: 'Een kans: het kan iets opleveren' },
]

const categories = riskCategories.map((value) => ({ value, label: riskCategoryWords[value] }))

const scoreOptions = (words: readonly string[]) =>
  words.map((word, index) => ({ value: String(index + 1), label: `${index + 1} ${word.toLowerCase()}` }))
