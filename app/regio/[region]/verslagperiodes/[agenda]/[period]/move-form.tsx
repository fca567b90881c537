'use client'

import { useActionState, useEffect, useRef, type Ref } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import { movePeriodAction } from '../../actions'
import { DayFields } from '../../day-fields'
import type { DayValues } from '../../state'

type MoveFormProps = {
  periodId: string
  version: number
  place: Record<'region' | 'agenda' | 'period' | 'startsOn', string>
  start: DayValues
  draft: FormValues | null
  cancelHref: string
}

export function MoveForm({ periodId, version, place, start, draft, cancelHref }: MoveFormProps) {
  const [state, submit, isPending] = useActionState(movePeriodAction, { status: 'idle' })
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  // The version that was on the screen: a mistake in the form must not hide that a colleague was first.
  const seenVersion = state.status === 'conflict' ? state.version : state.status === 'rejected' ? state.values.version : draft?.version
  const value: DayValues = { ...start, ...draft, ...(state.status === 'idle' ? {} : state.values) }
  const errors = state.status === 'rejected' ? state.fieldErrors : {}

  return (
    <form action={submit} noValidate className="max-w-form">
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={errors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answer} theirs={state.theirs} mine={value} />}
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="version" value={seenVersion ?? version} />
      {Object.entries(place).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <DayFields values={value} errors={errors} />
      <Buttons>
        <Button disabled={isPending}>{state.status === 'conflict' ? 'Bewaar mijn dagen' : 'Bewaar'}</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}

const rows = [
  ['opensOn', 'Melden kan vanaf'],
  ['closesOn', 'Melden kan tot en met'],
  ['meetingOn', 'Het bestuur vergadert op'],
] as const

const Conflict = ({ ref, theirs, mine }: { ref?: Ref<HTMLElement>; theirs: DayValues; mine: DayValues }) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
      <Notice tone="warning" title="Een collega heeft deze dagen intussen gewijzigd.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je dagen aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="De dagen van je collega naast die van jou"
      left={{ title: 'Nu bewaard' }}
      right={{ title: 'Jouw versie' }}
      rows={rows.map(([name, field]) => ({ field, left: inWords(theirs[name]), right: inWords(mine[name]) }))}
    />
  </>
)

const inWords = (date: string): string => (date === '' ? '' : fullDate(date))
