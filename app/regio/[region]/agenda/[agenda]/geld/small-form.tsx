'use client'

import type { ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import { longestText } from '@/lib/domain/progress'
import type { FormState, FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../form'
import { useForm, type Field } from '../../../../use-form'
import { recordSpendingAction, withdrawBudgetLineAction } from './actions'
import type { MoneyFormPlace } from './place'

type Action = (previous: FormState, sent: FormData) => Promise<FormState>

type SmallFormProps = {
  action: Action
  hidden: FormValues
  draft: FormValues | null
  button: string
  children: (field: Field) => ReactNode
}

/** A form of a few fields that stands on the page of what it is about. */
export function SmallForm({ action, hidden, draft, button, children }: SmallFormProps) {
  const form = useForm(action, { draft })
  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      {children(form.field)}
      <Buttons>
        <Button variant="secondary" disabled={form.pending}>
          {button}
        </Button>
      </Buttons>
    </Form>
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
