'use client'

import { Select, TextArea, TextInput } from '@/components/ui/field'
import { landingKindWords } from '@/lib/domain/structure'
import type { FormValues } from '@/lib/forms/form-state'
import { useEdit } from '../../../../../../use-edit'
import { saveResultAction } from '../../part-actions'
import { optionsOf } from '../../part-fields'
import { PartFrame } from '../../part-frame'

type ResultFormProps = {
  start: FormValues
  draft: FormValues | null
  version: number
  hidden: Record<string, string>
  cancelHref: string
  ambitionNumber: string
}

export function ResultForm({ start, draft, version, ambitionNumber, ...frame }: ResultFormProps) {
  const form = useEdit(saveResultAction, { start, draft, version })
  const { field } = form
  return (
    <PartFrame form={form} {...frame}>
      <TextInput {...field('number')} label="Nummer" hint={`Wat na ‘${ambitionNumber}.’ komt. Bij ${ambitionNumber}.1 is dat 1.`} narrow />
      <TextInput {...field('title')} label="Titel" />
      <TextArea
        {...field('awaitsDecision')}
        label="Wacht op een besluit"
        hint="Wat moet er worden besloten, en door wie? Leeg als er niets op wacht."
        optional
      />
      <h2>Waar het landt</h2>
      <p className="meta">In welk besluit, welke verordening of welk document het resultaat terugkomt, zodat afspraken te vinden zijn.</p>
      <Select {...field('landingKind')} label="Soort" options={optionsOf(landingKindWords)} empty="Nog niet bekend" optional />
      <TextInput {...field('landingText')} label="Waarin precies" hint="Bijvoorbeeld: Verordening jeugdhulp 2026, artikel 4." optional />
      <TextInput {...field('landingUrl')} label="Webadres" hint="Begint met https://." inputMode="url" optional />
    </PartFrame>
  )
}
