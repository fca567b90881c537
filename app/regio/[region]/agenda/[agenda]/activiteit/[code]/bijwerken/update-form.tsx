'use client'

import { useActionState, useEffect, useRef } from 'react'
import { LightChoices } from '@/components/activity/light-choices'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { lifecycles, lifecycleWords, longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { reportProgressAction } from './actions'
import { Conflict } from './conflict'
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

export function UpdateForm({ trackId, version, place, start, draft, cancelHref }: UpdateFormProps) {
  const [state, submit, pending] = useActionState(reportProgressAction, { status: 'idle' })
  // After sending, the reader starts where it says what is the matter; after a second try too.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  // What was on the screen when the text was typed: a mistake in the form must not hide what a colleague said in the meantime.
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const value: StartValues = { ...start, ...draft, ...(state.status === 'idle' ? {} : state.values) }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}
  const field = (name: keyof StartValues) => ({ name, errors: errors[name], defaultValue: value[name] })

  return (
    <form action={submit} noValidate>
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answer} theirs={state.theirs} mine={state.values} />}
      <input type="hidden" name="trackId" value={trackId} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      {Object.entries(place).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}

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
        <Button disabled={pending}>{state.status === 'conflict' ? 'Bewaar mijn melding erbij' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
