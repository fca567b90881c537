'use client'

import type { FormValues } from '@/lib/forms/form-state'
import { useEdit } from '../../../../../use-edit'
import { AgendaFields } from '../agenda-fields'
import { saveAgendaAction } from '../part-actions'
import { PartFrame } from '../part-frame'

type AgendaFormProps = { start: FormValues; draft: FormValues | null; version: number; hidden: Record<string, string>; cancelHref: string }

export function AgendaForm({ start, draft, version, ...frame }: AgendaFormProps) {
  const form = useEdit(saveAgendaAction, { start, draft, version })
  return (
    <PartFrame form={form} {...frame}>
      <AgendaFields field={form.field} />
    </PartFrame>
  )
}
