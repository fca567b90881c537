'use client'

import { RadioChoices, Select, TextArea, TextInput } from '@/components/ui/field'
import { Ticks } from '@/components/ui/ticks'
import { scaleWords } from '@/lib/domain/scale'
import { priorityWords } from '@/lib/domain/structure'
import type { FormValues } from '@/lib/forms/form-state'
import type { BeforeChoice, PlaceChoice } from '@/lib/queries/structure-part'
import { useEdit } from '../../../../../../use-edit'
import { saveActivityAction } from '../../part-actions'
import { hasMistakeIn, optionsOf } from '../../part-fields'
import { PartFrame } from '../../part-frame'
import { Participants } from './participants'
import { PlanningField } from './planning-field'

type ActivityFormProps = {
  start: FormValues
  draft: FormValues | null
  version: number
  hidden: Record<string, string>
  cancelHref: string
  places: readonly PlaceChoice[]
  municipalities: readonly { id: string; name: string }[]
  before: readonly BeforeChoice[]
  /** How the saved planning is read, where somebody stated it otherwise than the app reads it. */
  reading: string | null
  resultTerm: string | null
}

export function ActivityForm(props: ActivityFormProps) {
  const { start, draft, version, places, municipalities, before, reading, resultTerm, ...frame } = props
  const form = useEdit(saveActivityAction, { start, draft, version })
  const { field } = form
  const indent = { ambition: '', result: '– ', activity: '– – ' }
  return (
    <PartFrame form={form} {...frame}>
      <TextInput {...field('code')} label="Nummer" hint="Zoals in het document, bijvoorbeeld 1.2a of 03." narrow />
      <TextInput {...field('title')} label="Titel" />
      <TextArea {...field('description')} label="Omschrijving" optional rows={4} />
      <Select
        {...field('under')}
        label="Staat onder"
        hint="Onder een activiteit is het een deelstap, met een eigen stand."
        empty="Kies"
        options={places.map(({ code, title, kind }) => ({ value: code, label: `${indent[kind]}${code} ${title}` }))}
      />

      <h2>Schaal en stand</h2>
      <Ticks
        label="Schaalniveau"
        prefix="schaal-"
        choices={optionsOf(scaleWords).map(({ value, label }) => ({ id: value, label }))}
        isTicked={form.isTicked}
      />
      <TextInput {...field('scalePrinted')} label="Schaal in het document" hint="De woorden zoals ze er staan." optional />
      <div className="reveal">
        <RadioChoices
          {...field('tracking')}
          label="Hoe wordt de stand gevolgd?"
          options={[
            { value: 'shared', label: 'Eén stand voor de regio' },
            { value: 'perMunicipality', label: 'Een stand per gemeente', reveals: true },
          ]}
        />
        <div className="reveal-body">
          <Participants municipalities={municipalities} form={form} />
        </div>
      </div>

      <h2>Planning en prioriteit</h2>
      <PlanningField {...field('planningPrinted')} stated={reading === null ? null : { printed: start.planningPrinted ?? '', reading }} />
      <TextArea {...field('phases')} label="Fasen" hint="Eén per regel: Regionaal | ontwikkelen | 2022." optional />
      <Select {...field('priority')} label="Prioriteit" options={optionsOf(priorityWords)} empty="Niet ingevuld" optional />
      <TextInput {...field('priorityBy')} label="Prioriteit van wie" hint="Bijvoorbeeld: programmateam." optional />
      <TextArea {...field('awaitsDecision')} label="Wacht op een besluit" hint="Wat moet er worden besloten, en door wie?" optional />

      <h2>Wie en waar</h2>
      <TextArea
        {...field('parties')}
        label="Betrokken partijen"
        hint="Eén per regel, met zo nodig een toevoeging: Veilig Thuis | bij kwartaalgesprekken."
        optional
      />
      <TextInput {...field('reportsTo')} label="Rapporteert aan" optional />
      <TextInput {...field('elsewhere')} label="Belegd elders" hint="Waar het werk gebeurt, als dat niet in deze agenda is." optional />

      <details className="more" open={hasMistakeIn(form, ['extraResults', 'nationalLines', 'references', 'links'])}>
        <summary>Meer: andere resultaten, actielijnen, verwijzingen</summary>
        {resultTerm && (
          <TextArea
            {...field('extraResults')}
            label="Draagt ook bij aan"
            hint={`Nummers van andere onderdelen op het niveau ${resultTerm.toLowerCase()}, één per regel: 2.1.`}
            optional
          />
        )}
        <TextArea {...field('nationalLines')} label="Landelijke actielijnen" hint="Eén per regel." optional />
        <TextArea {...field('references')} label="Zie ook" hint="Nummers van activiteiten in deze agenda, één per regel: 03." optional />
        <TextArea
          {...field('links')}
          label="Andere agenda’s"
          hint="Ook van andere regio’s. Eén per regel: naam | opmerking | https://…"
          optional
        />
      </details>
      {before.length > 0 && (
        <Ticks
          label="Komt voort uit de vorige versie"
          hint="Niets aangevinkt: nieuw. Meer dan één: samengevoegd. Staat hij ook bij een ander: gesplitst."
          prefix="uit-"
          choices={before.map(({ id, code, title }) => ({ id, label: `${code} ${title}` }))}
          isTicked={form.isTicked}
        />
      )}
    </PartFrame>
  )
}
