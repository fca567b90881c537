'use client'

import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { clearMeetingsAction } from '../actions'
import { placeFields } from '../place'

type ClearFormProps = { bodyId: string; meetingIds: readonly string[]; place: { region: string; body: string }; draft: FormValues | null }

/** Takes what an earlier rhythm planned away, all at once. */
export function ClearForm({ bodyId, meetingIds, place, draft }: ClearFormProps) {
  const form = useForm(clearMeetingsAction, { draft })
  const count = meetingIds.length
  return (
    <Form form={form} hidden={{ ...placeFields(place), bodyId, meetingIds: meetingIds.join(',') }} className="max-w-form">
      <TextInput
        {...form.field('reason')}
        label={count === 1 ? 'Waarom gaat deze niet door?' : `Waarom gaan deze ${count} niet door?`}
        hint="Dit staat straks bij de vergadering. Daarna plant Koersvast het ritme van nu."
        maxLength={longestTitle}
      />
      <Button variant="secondary" disabled={form.pending}>
        {count === 1 ? 'Haal de vergadering weg' : `Haal ${count} vergaderingen weg`}
      </Button>
    </Form>
  )
}
