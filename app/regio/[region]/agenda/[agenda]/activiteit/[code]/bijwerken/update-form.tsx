'use client'

import { LightChoices } from '@/components/activity/light-choices'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { lifecycles, lifecycleWords, lightWords, longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { chosen } from '../../../../../../compared'
import { EditForm, type ConflictWords } from '../../../../../../edit-form'
import { useEdit } from '../../../../../../use-edit'
import { reportProgressAction } from './actions'
import type { StartValues } from './start'

type UpdateFormProps = {
  trackId: string
  version: number
  /** Where the form stands, to come back to. */
  place: Record<'region' | 'agenda' | 'code' | 'municipality' | 'from', string>
  start: StartValues
  draft: FormValues | null
  cancelHref: string
}

const compared = {
  ...{ light: chosen('Licht', lightWords), done: 'Gedaan', cause: 'Oorzaak', consequence: 'Gevolg', measure: 'Maatregel', next: 'Hierna' },
  ...{ lifecycle: chosen('Levensloop', lifecycleWords), expected: 'Verwacht gereed' },
}
const conflict: ConflictWords = {
  label: 'Intussen bijgewerkt',
  title: 'Een collega heeft deze activiteit intussen bijgewerkt.',
  caption: 'De melding van je collega naast die van jou',
  shows: ({ left, right }) => left !== '' || right !== '',
}

export function UpdateForm({ trackId, version, place, start, draft, cancelHref }: UpdateFormProps) {
  const form = useEdit(reportProgressAction, { start, draft, version })
  const { field } = form

  return (
    <EditForm form={form} hidden={{ trackId, ...place }} compared={compared} conflict={conflict}>
      <div className="reveal">
        <LightChoices
          {...field('light')}
          label="Hoe staat het ervoor?"
          hint="Bij ‘Loopt risico’ en ‘Loopt vast’ vragen we ook naar oorzaak, gevolg en maatregel."
        />
        <TextArea {...field('done')} label="Wat is er gedaan?" maxLength={longestText} optional />
        <div className="reveal-body">
          <TextArea {...field('cause')} label="Wat is de oorzaak?" maxLength={longestText} />
          <TextArea {...field('consequence')} label="Wat is het gevolg?" maxLength={longestText} />
          <TextArea {...field('measure')} label="Wat doe je eraan?" maxLength={longestText} />
        </div>
      </div>
      <TextArea {...field('next')} label="Wat gebeurt er hierna?" rows={2} maxLength={longestText} optional />
      <Select
        {...field('lifecycle')}
        label="Levensloop"
        className="max-w-form"
        options={lifecycles.map((lifecycle) => ({ value: lifecycle, label: lifecycleWords[lifecycle] }))}
      />
      <TextInput
        {...field('expected')}
        label="Nu verwacht gereed"
        hint="Bijvoorbeeld: 31-12-2023, december 2023, 4e kwartaal 2023 of 2023."
        narrow
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn melding erbij' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
