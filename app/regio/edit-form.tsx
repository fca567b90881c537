'use client'

import type { ComponentProps, Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide, type SideBySideRow } from '@/components/ui/side-by-side'
import { comparedRows, type Compared } from './compared'
import type { Conflict } from './edit-state'
import { Form } from './form'
import type { Edit } from './use-edit'

/** What is said above both versions, where that is not the same everywhere. */
export type ConflictWords = {
  /** What was changed. */
  title?: string
  label?: string
  /** What to do now. */
  advice?: string
  caption?: string
  /** Which fields are laid beside each other; without it all of them. */
  shows?: (row: SideBySideRow) => boolean
}

type EditFormProps = Omit<ComponentProps<typeof Form>, 'form'> & {
  form: Edit
  /** The fields as a colleague's version is laid beside one's own, with their labels. */
  compared?: Compared
  conflict?: ConflictWords
}

/** A form with what is the matter on top: mistakes, or what a colleague saved in the meantime. */
export function EditForm({ form, hidden, compared = {}, conflict, children, ...rest }: EditFormProps) {
  const { state, version, answer } = form
  return (
    <Form form={form} hidden={{ ...hidden, ...(version && { version }) }} {...rest}>
      {state.status === 'conflict' && <BothVersions ref={answer} state={state} compared={compared} {...conflict} />}
      {children}
    </Form>
  )
}

type BothVersionsProps = ConflictWords & { ref: Ref<HTMLElement>; state: Conflict; compared: Compared }

function BothVersions({ ref, state: { theirs, values, by }, compared, ...words }: BothVersionsProps) {
  const {
    label = 'Intussen gewijzigd',
    title = 'Een collega heeft dit intussen gewijzigd.',
    advice = 'Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar.',
    caption = 'De tekst van je collega naast die van jou',
    shows = () => true,
  } = words
  const rows = comparedRows(compared, theirs, values).filter(shows)
  return (
    <>
      <section ref={ref} tabIndex={-1} autoFocus aria-label={label}>
        <Notice tone="warning" title={title}>
          Er is nog niets van jou bewaard. {advice}
        </Notice>
      </section>
      {rows.length > 0 && (
        <SideBySide caption={caption} left={{ title: 'Nu bewaard', meta: by }} right={{ title: 'Jouw versie' }} rows={rows} />
      )}
    </>
  )
}
