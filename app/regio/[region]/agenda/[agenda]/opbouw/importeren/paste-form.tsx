'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea } from '@/components/ui/field'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { pasteTableAction } from './actions'

type PasteFormProps = {
  hidden: Record<string, string>
  term: string
  ambitions: readonly { number: string; title: string }[]
  draft: FormValues | null
}

/** A table copied from a document. */
export function PasteForm({ hidden, term, ambitions, draft }: PasteFormProps) {
  const [state, submit, pending] = useActionState(pasteTableAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const shown = { ...draft, ...values }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: shown[name] ?? '' })
  return (
    <form action={submit} noValidate className="mt-5 max-w-form">
      <ErrorSummary ref={answer} title="De tabel is niet gelezen" fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
        <Button variant="secondary" disabled={pending}>
          Bekijk wat de tabel verandert
        </Button>
      </Buttons>
    </form>
  )
}
