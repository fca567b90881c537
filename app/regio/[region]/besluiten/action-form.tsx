'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices, Select, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { actionKinds, actionKindWords, longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
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
  const form = useForm(addActionPointAction, { start: { kind: 'action' }, draft })
  const { field } = form

  const fields = (
    <Form form={form} hidden={{ ...place, ...origin }} className="reveal">
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
        <Button variant="secondary" disabled={form.pending}>
          Voeg toe
        </Button>
      </Buttons>
    </Form>
  )
  if (!fold) return fields
  return (
    <Fold title={fold.title} isOpen={fold.isOpen || form.state.status !== 'idle'} className="my-2 max-w-form">
      {fields}
    </Fold>
  )
}
