'use client'

import type { FormValues } from '@/lib/forms/form-state'
import { useEdit } from '../../../use-edit'
import { AgendaFields } from '../../agenda/[agenda]/opbouw/agenda-fields'
import { PartFrame } from '../../agenda/[agenda]/opbouw/part-frame'
import { makeAgendaAction } from '../actions'

type NewAgendaFormProps = { start: FormValues; draft: FormValues | null; hidden: Record<string, string>; cancelHref: string }

export function NewAgendaForm({ start, draft, ...frame }: NewAgendaFormProps) {
  const form = useEdit(makeAgendaAction, { start, draft, version: 1 })
  return (
    <PartFrame form={form} {...frame}>
      <AgendaFields field={form.field} />
    </PartFrame>
  )
}
