'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { answerIn, idle } from '@/lib/forms/form-state'
import { importFiguresAction, mapImportAction, undoImportAction } from './actions'
import type { ImportPlace } from './place'

const acts = {
  map: { action: mapImportAction, button: 'Bekijk wat er verandert', busy: 'Bezig met lezen…', secondary: true },
  import: { action: importFiguresAction, button: 'Importeren', busy: 'Bezig met importeren…', secondary: false },
  undo: { action: undoImportAction, button: 'Maak ongedaan', busy: 'Bezig met terugzetten…', secondary: true },
}

type ActFormProps = { act: keyof typeof acts; place: ImportPlace; also?: Record<string, number>; children?: ReactNode }

/** One act on an import with its button, which says that the server is at work. */
export function ActForm({ act, place, also = {}, children }: ActFormProps) {
  const { action, button, busy, secondary } = acts[act]
  const [state, submit, pending] = useActionState(action, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  return (
    <form action={submit} className="mt-5">
      <ErrorSummary ref={answer} title="Dat ging niet" formErrors={answerIn(state).formErrors} />
      {Object.entries({ ...place, ...also }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Buttons>
        <Button variant={secondary ? 'secondary' : 'primary'} disabled={pending}>
          {pending ? busy : button}
        </Button>
      </Buttons>
    </form>
  )
}
