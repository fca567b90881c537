'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Checkbox, TextArea } from '@/components/ui/field'
import { kindWords, type RetainedKind } from '@/lib/domain/retention'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { makeDestructionListAction } from './actions'

type MakeFormProps = {
  hidden: Record<string, string>
  kinds: readonly { kind: RetainedKind; past: number }[]
  draft: FormValues | null
}

/** Which kinds go on the list; at first all of them. */
export function MakeForm({ hidden, kinds, draft }: MakeFormProps) {
  const start = Object.fromEntries(kinds.filter(({ past }) => past > 0).map(({ kind }) => [kind, 'on']))
  const form = useForm(makeDestructionListAction, { start, draft })

  return (
    <Form form={form} hidden={hidden} refused="De lijst is niet gemaakt" className="max-w-form">
      <fieldset className="field mt-4">
        <legend className="field-label">Wat komt er op de lijst?</legend>
        {kinds.map(({ kind, past }) => (
          <Checkbox key={kind} {...form.box(kind)} label={`${kindWords[kind]} (${past} over de termijn)`} className="mb-0" />
        ))}
      </fieldset>
      <TextArea {...form.field('note')} label="Toelichting voor wie de lijst goedkeurt" maxLength={4000} optional />
      <Buttons>
        <Button disabled={form.pending}>Maak de vernietigingslijst</Button>
      </Buttons>
    </Form>
  )
}
