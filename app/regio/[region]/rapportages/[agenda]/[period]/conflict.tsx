import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import type { FormValues } from '@/lib/forms/form-state'
import type { Theirs } from './edit-state'

type ConflictProps = {
  ref?: Ref<HTMLElement>
  theirs: Theirs
  mine: FormValues
  /** The names of the fields and what they are called. */
  rows: readonly (readonly [name: string, label: string])[]
  /** How a value that isn't text reads: a light, a choice. */
  inWords?: (name: string, value: string) => string
}

/** Somebody else saved the same text: where both versions differ they stand beside each other, the typed one still in the fields below. */
export function Conflict({ ref, theirs, mine, rows, inWords = (_, value) => value }: ConflictProps) {
  const differing = rows
    .map(([name, field]) => ({ field, left: inWords(name, theirs.values[name] ?? ''), right: inWords(name, mine[name] ?? '') }))
    .filter(({ left, right }) => left !== right)
  return (
    <>
      <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
        <Notice tone="warning" title="Een collega heeft dit intussen gewijzigd.">
          Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar. Jouw versie komt
          dan in de plaats van die van je collega.
        </Notice>
      </section>
      {differing.length > 0 && (
        <SideBySide
          caption="De tekst van je collega naast die van jou"
          left={{ title: 'Nu bewaard', meta: theirs.meta }}
          right={{ title: 'Jouw versie' }}
          rows={differing}
        />
      )}
    </>
  )
}
