'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../form'
import { LookedAt } from '../../../../../looked-at'
import { useForm } from '../../../../../use-form'
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
  const form = useForm(adoptAgendaAction, { start, draft })
  const { field } = form
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
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
      {(asksToLook || form.errors.hasLooked) && <LookedAt box={form.box} what="Zo mag iedereen de agenda lezen." />}
      <Buttons>
        <Button disabled={form.pending}>Stel de agenda vast</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
