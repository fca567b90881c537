'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices } from '@/components/ui/field'
import type { FormValues } from '@/lib/forms/form-state'
import { EditForm } from '../../edit-form'
import { LookedAt } from '../../looked-at'
import { useEdit } from '../../use-edit'
import { setPublicPageAction } from './actions'
import { yesAndNo } from './choices'
import { conflictWords } from './conflict-words'
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
  const form = useEdit(setPublicPageAction, { start, draft, version })
  const field = (name: keyof PublicValues) => ({ ...form.field(name), label: questions[name], hint: hints[name], options: yesAndNo })

  return (
    <EditForm form={form} hidden={{ regionId, region }} compared={questions} conflict={conflictWords} className="max-w-form">
      <RadioChoices {...field('isPublic')} />
      <RadioChoices {...field('publicNames')} />
      <RadioChoices {...field('openData')} />
      {(asksToLook || form.errors.hasLooked) && <LookedAt box={form.box} what="Zo mag iedereen ze lezen." />}
      <Buttons>
        <Button disabled={form.pending}>{form.state.status === 'conflict' ? 'Bewaar mijn keuze' : 'Bewaar wat openbaar is'}</Button>
      </Buttons>
    </EditForm>
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
