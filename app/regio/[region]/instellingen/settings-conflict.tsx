import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'

type SettingsConflictProps<Name extends string> = {
  ref?: Ref<HTMLElement>
  labels: Record<Name, string>
  theirs: Record<Name, string>
  mine: Partial<Record<Name, string>>
}

/** The settings of a colleague who was first, beside one's own. */
export function SettingsConflict<Name extends string>({ ref, labels, theirs, mine }: SettingsConflictProps<Name>) {
  return (
    <>
      <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
        <Notice tone="warning" title="Een collega heeft de instellingen intussen gewijzigd.">
          Er is nog niets van jou bewaard. Vergelijk beide versies en bewaar.
        </Notice>
      </section>
      <SideBySide
        caption="De instellingen van je collega naast die van jou"
        left={{ title: 'Nu bewaard' }}
        right={{ title: 'Jouw versie' }}
        rows={(Object.keys(labels) as Name[]).map((name) => ({ field: labels[name], left: theirs[name], right: mine[name] ?? '' }))}
      />
    </>
  )
}
