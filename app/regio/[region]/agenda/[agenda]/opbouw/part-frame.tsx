'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PartConflict } from './part-conflict'
import type { PartForm } from './use-part-form'

type PartFrameProps = { form: PartForm; hidden: Record<string, string>; cancelHref: string; children: ReactNode }

/** What stands round the fields of every form of the structure. */
export function PartFrame({ form, hidden, cancelHref, children }: PartFrameProps) {
  const { state } = form
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  return (
    <form action={form.submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <PartConflict ref={answer} theirs={state.theirs} mine={state.values} />}
      {Object.entries({ ...hidden, version: form.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Buttons>
        <Button disabled={form.pending}>{state.status === 'conflict' ? 'Bewaar mijn versie' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
