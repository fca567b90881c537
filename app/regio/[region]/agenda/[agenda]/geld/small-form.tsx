'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import { answerIn, idle, type FormState, type FormValues } from '@/lib/forms/form-state'
import { recordSpendingAction, withdrawBudgetLineAction } from './actions'
import type { MoneyFormPlace } from './place'

type Action = (previous: FormState, sent: FormData) => Promise<FormState>
type Field = (name: string) => { name: string; errors: readonly string[] | undefined; defaultValue: string }

type SmallFormProps = {
  action: Action
  hidden: FormValues
  draft: FormValues | null
  button: string
  children: (field: Field) => ReactNode
}

/** A form of a few fields that stands on the page of what it is about. */
export function SmallForm({ action, hidden, draft, button, children }: SmallFormProps) {
  const [state, submit, pending] = useActionState(action, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children((name) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? draft?.[name] ?? '' }))}
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          {button}
        </Button>
      </Buttons>
    </form>
  )
}

type LineProps = { line: { id: string; version: number }; place: MoneyFormPlace; draft: FormValues | null }
const hiddenOf = ({ line, place }: LineProps): FormValues => ({ ...place, lineId: line.id, version: String(line.version) })

/** Adds what was spent; what was written down before stays. */
export const SpendingForm = (props: LineProps) => (
  <SmallForm action={recordSpendingAction} hidden={hiddenOf(props)} draft={props.draft} button="Leg vast">
    {(field) => (
      <>
        <TextInput
          {...field('spent')}
          label="Hoeveel is er besteed?"
          hint="In euro, bijvoorbeeld 1.250,50. Dit komt bij wat er al staat. Met een min ervoor corrigeer je een vergissing."
          narrow
        />
        <TextInput {...field('spentOn')} type="date" label="Wanneer?" narrow />
        <TextArea {...field('note')} label="Waaraan?" maxLength={longestText} optional />
      </>
    )}
  </SmallForm>
)

/** Makes a line lapse, or puts it back. */
export const WithdrawForm = ({ isWithdrawn, ...props }: LineProps & { isWithdrawn: boolean }) => (
  <SmallForm
    action={withdrawBudgetLineAction}
    hidden={{ ...hiddenOf(props), act: isWithdrawn ? 'restored' : 'withdrawn' }}
    draft={props.draft}
    button={isWithdrawn ? 'Zet terug' : 'Laat vervallen'}
  >
    {(field) => (
      <TextArea
        {...field('reason')}
        label={isWithdrawn ? 'Waarom geldt de post weer?' : 'Waarom vervalt de post?'}
        maxLength={longestText}
      />
    )}
  </SmallForm>
)
