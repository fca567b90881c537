'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, TextArea, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { StoryRow } from '@/lib/queries/report-editing'
import type { Compared } from '../../../../../../compared'
import { EditForm } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { conflictWords } from '../../conflict-words'
import type { Place } from '../../place'
import { saveStoryAction } from './actions'
import { storyValues } from './story-values'

type StoryFormProps = {
  blockId: string
  place: Place
  /** Null: a new one. */
  story: StoryRow | null
  draft: FormValues | null
  cancelHref: string
}

const consent = [
  { value: 'on', label: 'gegeven' },
  { value: '', label: 'nog niet' },
]
const compared: Compared = {
  ...{ text: 'Verhaal', teller: 'Wie vertelt dit?', consentGiven: { label: 'Toestemming', options: consent } },
  ...{ consentOn: 'Wanneer', consentHow: 'Hoe' },
}

export function StoryForm({ blockId, place, story, draft, cancelHref }: StoryFormProps) {
  const start: FormValues = story ? storyValues(story) : {}
  const form = useEdit(saveStoryAction, { start, draft, version: story?.version ?? 1 })
  const { field } = form

  return (
    <EditForm form={form} hidden={{ blockId, storyId: story?.id ?? '', ...place }} compared={compared} conflict={conflictWords}>
      <TextArea
        {...field('text')}
        label="Wat gebeurde er?"
        hint="Schrijf niets waaraan iemand te herkennen is: geen naam, geen school, geen geboortedatum."
        rows={6}
        maxLength={longestText}
      />
      <TextInput
        {...field('teller')}
        label="Wie vertelt dit?"
        hint="Bijvoorbeeld: een ouder, een jeugdconsulent. Nooit een naam."
        className="max-w-form"
        maxLength={longestTitle}
      />
      <Checkbox
        {...form.box('consentGiven')}
        label="Toestemming gegeven"
        hint="Zonder toestemming wacht het verhaal. Daarna leest een collega het na, en dan staat het in het rapport."
      />
      <TextInput {...field('consentOn')} type="date" label="Wanneer is de toestemming gegeven?" narrow optional />
      <TextInput
        {...field('consentHow')}
        label="Hoe is de toestemming gegeven?"
        hint="Bijvoorbeeld: op papier, bewaard door het lokale team. Noem geen naam."
        className="max-w-form"
        maxLength={longestTitle}
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar verhaal'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
