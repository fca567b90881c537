'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { setRegionColourAction } from './actions'
import { SettingsConflict } from './settings-conflict'

type ColourFormProps = { regionId: string; region: string; version: number; colour: string; draft: FormValues | null }

export function ColourForm({ regionId, region, version, colour, draft }: ColourFormProps) {
  const [state, submit, isPending] = useActionState(setRegionColourAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const values: FormValues = state.status === 'idle' ? { colour, ...draft } : state.values
  const errors = state.status === 'rejected' ? state.fieldErrors : {}

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <SettingsConflict ref={answer} labels={{ colour: label }} theirs={state.theirs} mine={values} />}
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      <TextInput
        name="colour"
        label={label}
        hint="Uit de huisstijl van de regio, zoals #0d5468. Leeg: de kleur van Koersvast. Een kleur die niet goed te lezen is, weigert de app."
        errors={errors.colour}
        defaultValue={values.colour ?? ''}
        narrow
        optional
      />
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar de kleur'}</Button>
      </Buttons>
    </form>
  )
}

const label = 'Kleur van koppelingen en knoppen'
