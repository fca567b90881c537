'use client'

import { Button, Buttons } from '@/components/ui/button'
import { Select, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../form'
import { useForm } from '../../use-form'
import { addMembershipAction, endMembershipAction, takeBackMembershipAction } from './actions'

type Choice = { value: string; label: string }

type AddProps = { hidden: Record<string, string>; choices: readonly Choice[]; draft: FormValues | null }

export function AddMembershipForm({ hidden, choices, draft }: AddProps) {
  const form = useForm(addMembershipAction, { draft })
  const { field } = form

  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <Select {...field('municipalityId')} label="Gemeente" empty="Kies een gemeente" options={choices} />
      <TextInput {...field('validFrom')} type="date" label="Vanaf" hint="Dat mag een dag zijn die nog komt." narrow />
      <TextInput
        {...field('validUntil')}
        type="date"
        label="Tot en met"
        hint="Alleen als al vaststaat dat zij weer weggaat, of als zij er niet meer bij hoort."
        narrow
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>Voeg de gemeente toe</Button>
      </Buttons>
    </Form>
  )
}

type EndProps = { hidden: Record<string, string>; id: string; of: string; start: string; isEnding: boolean; draft: FormValues | null }

/** Beside the municipality it is about; `start`: what stands in the field at first. */
export function EndMembershipForm({ hidden, id, of, start, isEnding, draft }: EndProps) {
  const form = useForm(endMembershipAction, { start: { validUntil: start }, draft, at: id })
  return (
    <Fold
      title={
        <>
          {isEnding ? 'Wijzig de laatste dag…' : 'Gaat weg of is weg…'}
          <span className="sr-only"> {of}</span>
        </>
      }
      isOpen={form.isOpen}
    >
      <Form form={form} hidden={hidden}>
        <TextInput
          {...form.field('validUntil')}
          type="date"
          label={`Laatste dag van ${of}`}
          hint={isEnding ? 'Maak leeg als zij toch blijft.' : undefined}
          narrow
        />
        <Button variant="secondary" small disabled={form.pending}>
          Bewaar de laatste dag
        </Button>
      </Form>
    </Fold>
  )
}

/** For a municipality that has yet to join. */
export function TakeBackForm({ hidden, of }: { hidden: Record<string, string>; of: string }) {
  const form = useForm(takeBackMembershipAction)
  return (
    <Fold
      title={
        <>
          Komt er toch niet bij…<span className="sr-only"> {of}</span>
        </>
      }
      isOpen={form.isOpen}
    >
      <Form form={form} hidden={hidden}>
        <Button variant="secondary" small disabled={form.pending}>
          Haal {of} weg
        </Button>
      </Form>
    </Fold>
  )
}
