'use client'

import type { ComponentProps } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { useForm } from './use-form'

type FormProps = Omit<ComponentProps<'form'>, 'action' | 'hidden'> & {
  form: Pick<ReturnType<typeof useForm>, 'submit' | 'answer' | 'fieldErrors' | 'formErrors'>
  /** What is sent along without being typed. */
  hidden?: Readonly<Record<string, string | number>>
  /** The heading where it was not done. */
  refused?: string
}

/** A form with what is the matter on top. */
export function Form({ form, hidden = {}, refused, children, ...rest }: FormProps) {
  const { submit, answer, fieldErrors, formErrors } = form
  return (
    <form action={submit} noValidate {...rest}>
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} title={refused} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
