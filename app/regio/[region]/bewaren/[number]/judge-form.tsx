'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioChoices, TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { judgeDestructionListAction, withdrawDestructionListAction } from '../actions'

type JudgeFormProps = { hidden: FormValues; items: number; draft: FormValues | null }

/** Approves the list, which carries it out, or refuses it. */
export function JudgeForm({ hidden, items, draft }: JudgeFormProps) {
  const [state, submit, isPending] = useActionState(judgeDestructionListAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <Hidden of={hidden} />
      <RadioChoices
        name="verdict"
        label="Mag dit worden vernietigd?"
        hint="Goedkeuren vernietigt meteen wat op de lijst staat. Dat is niet terug te draaien."
        options={[
          {
            value: 'carriedOut',
            label: `Ja, vernietig nu ${items === 1 ? 'wat' : `de ${items} dingen die`} op de lijst ${items === 1 ? 'staat' : 'staan'}`,
          },
          { value: 'refused', label: 'Nee, ik wijs de lijst af' },
        ]}
        errors={fieldErrors.verdict}
        defaultValue={values.verdict ?? draft?.verdict}
      />
      <TextArea
        name="note"
        label="Toelichting"
        hint="Nodig als je de lijst afwijst."
        maxLength={4000}
        errors={fieldErrors.note}
        defaultValue={values.note ?? draft?.note ?? ''}
      />
      <Buttons>
        <Button disabled={isPending}>Leg mijn oordeel vast</Button>
      </Buttons>
    </form>
  )
}

export function WithdrawForm({ hidden }: { hidden: FormValues }) {
  const [state, submit, isPending] = useActionState(withdrawDestructionListAction, idle)
  const { formErrors } = answerIn(state)
  return (
    <Fold title="Trek de lijst in…" isOpen={state.status === 'rejected'}>
      <form action={submit} noValidate>
        <ErrorSummary fieldErrors={{}} formErrors={formErrors} />
        <Hidden of={hidden} />
        <Button variant="secondary" small disabled={isPending}>
          Trek de lijst nu in
        </Button>
      </form>
    </Fold>
  )
}

const Hidden = ({ of }: { of: FormValues }) =>
  Object.entries(of).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
