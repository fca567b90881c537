'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, TextArea } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { useForm } from '../../../../../use-form'
import { pasteTableAction } from './actions'

type PasteFormProps = {
  hidden: Record<string, string>
  term: string
  ambitions: readonly { number: string; title: string }[]
  draft: FormValues | null
}

/** A table copied from a document. */
export function PasteForm({ hidden, term, ambitions, draft }: PasteFormProps) {
  const form = useForm(pasteTableAction, { draft })
  const { field } = form
  return (
    <Form form={form} hidden={hidden} refused="De tabel is niet gelezen" className="mt-5 max-w-form">
      <Select
        {...field('ambition')}
        label={`Bij welke ${term.toLowerCase()}?`}
        empty="Kies"
        options={ambitions.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
      />
      <TextArea
        {...field('table')}
        label="De tabel"
        hint="Kopieer de tabel in Word of Excel met de koppen erbij: Resultaten, Activiteiten, Betrokkenen, Schaalniveau, Planning. Tussen kolommen staat een tab. Wat hier niet in staat, blijft in de agenda."
        rows={8}
        wrap="off"
        spellCheck={false}
      />
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          Bekijk wat de tabel verandert
        </Button>
      </Buttons>
    </Form>
  )
}
