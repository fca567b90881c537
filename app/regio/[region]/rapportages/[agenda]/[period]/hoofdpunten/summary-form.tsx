'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../../../../edit-form'
import { useEdit } from '../../../../../use-edit'
import { conflictWords } from '../conflict-words'
import type { Place } from '../place'
import { writeSummaryAction } from './actions'

type SummaryFormProps = { reportId: string; version: number; place: Place; summary: string; draft: FormValues | null; cancelHref: string }

export function SummaryForm({ reportId, version, place, summary, draft, cancelHref }: SummaryFormProps) {
  const form = useEdit(writeSummaryAction, { start: { summary }, draft, version })
  return (
    <EditForm form={form} hidden={{ reportId, ...place }} compared={{ summary: 'Hoofdpunten' }} conflict={conflictWords}>
      <TextArea
        {...form.field('summary')}
        label="Wat moet het bestuur in elk geval weten?"
        hint="Hooguit vijf punten, elk op een eigen regel."
        rows={8}
        maxLength={longestText}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
