'use client'

import type { ReactNode, Ref } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import type { FormValues } from '@/lib/forms/form-state'
import { comparedRows, type Compared } from './compared'
import type { Edit } from './use-edit'

type EditFormProps = {
  form: Edit
  /** What is sent along without being typed. */
  hidden: FormValues
  /** The fields as a colleague's version is laid beside one's own, with their labels. */
  compared?: Compared
  className?: string
  children: ReactNode
}

/** A form with what is the matter on top: mistakes, or what a colleague saved in the meantime. */
export function EditForm({ form, hidden, compared = {}, className, children }: EditFormProps) {
  const { state, submit, answer, version } = form
  return (
    <form action={submit} noValidate className={className}>
      {state.status === 'rejected' && <ErrorSummary ref={answer} fieldErrors={state.fieldErrors} formErrors={state.formErrors} />}
      {state.status === 'conflict' && <Conflict ref={answer} compared={compared} theirs={state.theirs} mine={state.values} />}
      {Object.entries({ ...hidden, ...(version && { version }) }).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {children}
    </form>
  )
}

type ConflictProps = { ref?: Ref<HTMLElement>; compared: Compared; theirs: FormValues; mine: FormValues }

const Conflict = ({ ref, compared, theirs, mine }: ConflictProps) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
      <Notice tone="warning" title="Een collega heeft dit intussen gewijzigd.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="De tekst van je collega naast die van jou"
      left={{ title: 'Nu bewaard' }}
      right={{ title: 'Jouw versie' }}
      rows={comparedRows(compared, theirs, mine)}
    />
  </>
)
