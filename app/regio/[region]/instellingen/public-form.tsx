'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { LookedAt } from '../../looked-at'
import { setPublicPageAction } from './actions'
import { yesAndNo } from './choices'
import { SettingsConflict } from './settings-conflict'
import type { PublicValues } from './state'

type PublicFormProps = {
  regionId: string
  region: string
  version: number
  start: PublicValues
  /** People are named in what goes public. */ asksToLook: boolean
  draft: FormValues | null
}

/** What the region shows to everybody. */
export function PublicForm({ regionId, region, version, start, asksToLook, draft }: PublicFormProps) {
  const [state, submit, isPending] = useActionState(setPublicPageAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const typed = state.status === 'idle' ? draft : state.values
  const value: PublicValues = { ...start, ...typed }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}
  const field = (name: keyof PublicValues) => ({
    ...{ name, label: questions[name], hint: hints[name] },
    ...{ options: yesAndNo, errors: errors[name], defaultValue: value[name] },
  })

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <SettingsConflict ref={answer} labels={questions} theirs={state.theirs} mine={value} />}
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      <RadioChoices {...field('isPublic')} />
      <RadioChoices {...field('publicNames')} />
      <RadioChoices {...field('openData')} />
      {(asksToLook || errors.hasLooked) && (
        <LookedAt errors={errors.hasLooked} defaultChecked={typed?.hasLooked !== undefined} what="Zo mag iedereen ze lezen." />
      )}
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar wat openbaar is'}</Button>
      </Buttons>
    </form>
  )
}

const questions: PublicValues = {
  isPublic: 'Mag iedereen lezen wat de regio heeft vastgesteld?',
  publicNames: 'Staan daar ook namen van trekkers bij?',
  openData: 'Mag iedereen de gegevens gebruiken als open data?',
}

const hints: PublicValues = {
  isPublic:
    'De agenda, de vastgestelde rapporten en de gepubliceerde cijfers, zoals een lezer ze ziet. Bij nee gaat alles hieronder ook uit.',
  publicNames: 'Bij nee staan er alleen functies en organisaties.',
  openData: 'Onder CC BY 4.0: iedereen mag ze gebruiken en delen, als hij zegt van wie ze zijn.',
}
