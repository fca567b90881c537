'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { fullDate } from '@/lib/domain/dutch-dates'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { LookedAt } from '../../../../../looked-at'
import { adoptAgendaAction } from './actions'

type AdoptFormProps = {
  hidden: Record<string, string>
  decisions: readonly { id: string; number: number; title: string; decidedOn: string }[]
  start: FormValues
  /** People are named in it. */ asksToLook: boolean
  draft: FormValues | null
  cancelHref: string
}

/** Adopting asks with which decision: one that was recorded, or as it is written down here. */
export function AdoptForm({ hidden, decisions, start, asksToLook, draft, cancelHref }: AdoptFormProps) {
  const [state, submit, pending] = useActionState(adoptAgendaAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const shown = { ...start, ...draft, ...values }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: shown[name] ?? '' })
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {decisions.length > 0 && (
        <Select
          {...field('decisionId')}
          label="Met welk besluit?"
          empty="Nog niet vastgelegd: vul het hieronder in"
          options={decisions.map(({ id, number, title, decidedOn }) => ({
            value: id,
            label: `${number} ${title}, ${fullDate(decidedOn)}`,
          }))}
          optional
        />
      )}
      <h3>{decisions.length > 0 ? 'Of leg het besluit hier vast' : 'Het besluit'}</h3>
      <TextInput {...field('title')} label="Waarover is besloten" />
      <TextArea {...field('text')} label="Wat is besloten" />
      <TextInput {...field('decidedOn')} label="Op welke dag" type="date" narrow />
      <TextInput {...field('bodyName')} label="Welk overleg" />
      <TextInput {...field('mandate')} label="Met welk mandaat" optional />
      {(asksToLook || fieldErrors.hasLooked) && (
        <LookedAt
          errors={fieldErrors.hasLooked}
          defaultChecked={(values.hasLooked ?? draft?.hasLooked) !== undefined}
          what="Zo mag iedereen de agenda lezen."
        />
      )}
      <Buttons>
        <Button disabled={pending}>Stel de agenda vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
