'use client'

import { RadioChoices, TextArea, TextInput } from '@/components/ui/field'
import { Ticks } from '@/components/ui/ticks'
import type { FormValues } from '@/lib/forms/form-state'
import { useEdit } from '../../../../../../use-edit'
import { saveAmbitionAction } from '../../part-actions'
import { hasMistakeIn } from '../../part-fields'
import { PartFrame } from '../../part-frame'

type AmbitionFormProps = {
  start: FormValues
  draft: FormValues | null
  version: number
  hidden: Record<string, string>
  cancelHref: string
  term: string
  themes: readonly { id: string; name: string }[]
  before: readonly { id: string; code: string; title: string }[]
}

export function AmbitionForm({ start, draft, version, term, themes, before, ...frame }: AmbitionFormProps) {
  const form = useEdit(saveAmbitionAction, { start, draft, version })
  const { field } = form
  return (
    <PartFrame form={form} {...frame}>
      <TextInput {...field('number')} label="Nummer" hint="Zoals in het document, zonder punt." narrow />
      <TextInput {...field('title')} label="Titel" />
      <RadioChoices
        {...field('kind')}
        label="Soort"
        options={[
          { value: 'ambition', label: term },
          { value: 'precondition', label: 'Randvoorwaarde' },
        ]}
      />
      <TextArea {...field('goal')} label="Doel" hint="Wat willen jullie hiermee bereiken?" optional rows={4} />
      <details className="more" open={hasMistakeIn(form, ['aliases', 'nationalLines', 'references', 'links'])}>
        <summary>Meer: andere namen, actielijnen, verwijzingen</summary>
        <TextArea {...field('aliases')} label="Ook genoemd" hint="Andere titels in het document. Eén per regel." optional />
        <TextArea {...field('nationalLines')} label="Landelijke actielijnen" hint="Waar dit aan bijdraagt. Eén per regel." optional />
        <TextArea
          {...field('references')}
          label="Verwijzingen"
          hint="Naar een activiteit die ergens anders in deze agenda staat. Eén per regel: 03, of 03 | zie 03 | titel | tekst. Zij telt één keer."
          optional
        />
        <TextArea
          {...field('links')}
          label="Andere agenda’s"
          hint="Ook van andere regio’s. Eén per regel: naam | opmerking | https://…"
          optional
        />
        {themes.length > 0 && (
          <Ticks
            label="Thema’s"
            hint="Met een thema staat dit op de pagina Bovenregionaal naast wat andere regio’s doen."
            prefix="thema-"
            choices={themes.map(({ id, name }) => ({ id, label: name }))}
            isTicked={form.isTicked}
          />
        )}
      </details>
      {before.length > 0 && (
        <Ticks
          label="Komt voort uit de vorige versie"
          prefix="uit-"
          choices={before.map(({ id, code, title }) => ({ id, label: `${code} ${title}` }))}
          isTicked={form.isTicked}
        />
      )}
    </PartFrame>
  )
}
