'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { actionKinds, actionKindWords, longestTitle } from '@/lib/domain/decisions'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { addActionPointAction } from './actions'
import type { FormPlace } from './places'

type ActionFormProps = {
  origin: { decisionId: string } | { itemId: string }
  place: FormPlace
  colleagues: readonly { id: string; name: string; function: string }[]
  draft: FormValues | null
  /** On a page with more than this form: closed until somebody wants it. */ fold?: { title: string; isOpen: boolean }
}

/** Adds an action or a commitment to a decision or an item of an agenda, one at a time. */
export function ActionForm({ origin, place, colleagues, draft, fold }: ActionFormProps) {
  const [state, submit, pending] = useActionState(addActionPointAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values: typed, fieldErrors, formErrors } = answerIn(state)
  const values: FormValues = { kind: 'action', ...draft, ...typed }
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  const form = (
    <form action={submit} noValidate className="reveal">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries({ ...place, ...origin }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <RadioChoices
        {...field('kind')}
        label={'itemId' in origin ? 'Wat is er afgesproken?' : 'Wat voegt dit besluit toe?'}
        options={actionKinds.map((kind) => ({ value: kind, label: actionKindWords[kind], reveals: kind === 'commitment' }))}
      />
      <TextInput {...field('action')} label="Wat gaat er gebeuren?" maxLength={longestTitle} />
      <TextInput
        {...field('ownerFunction')}
        label="Wie doet dit?"
        hint="De functie, bijvoorbeeld: ambtenaar Jeugd, gemeente Woerden."
        maxLength={longestTitle}
        className="max-w-form"
      />
      <Select
        {...field('ownerId')}
        label="Collega met een account"
        hint="Die kan de actie zelf afmelden."
        empty="Niemand gekozen"
        options={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
        className="max-w-form"
        optional
      />
      <div className="reveal-body">
        <TextInput {...field('promisedTo')} label="Aan wie is dit toegezegd?" maxLength={longestTitle} className="max-w-form" />
      </div>
      <TextInput {...field('dueOn')} type="date" label="Wanneer is het klaar?" narrow optional />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          Voeg toe
        </Button>
      </Buttons>
    </form>
  )
  if (!fold) return form
  return (
    <Fold title={fold.title} isOpen={fold.isOpen || state.status !== 'idle'} className="my-2 max-w-form">
      {form}
    </Fold>
  )
}
