import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import { decisionOutcomeWords, isDecisionOutcome } from '@/lib/domain/decisions'
import { dayInWords } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import type { Theirs } from './state'

const rows = [
  ['title', 'Waarover'],
  ['outcome', 'Uitkomst'],
  ['text', 'Besluit'],
  ['decidedOn', 'Datum'],
  ['bodyName', 'Overleg'],
  ['mandate', 'Mandaat'],
] as const

/** Somebody else changed the decision in the meantime: both texts beside each other, the typed one still in the fields below. */
export const Conflict = ({ ref, theirs, mine }: { ref?: Ref<HTMLElement>; theirs: Theirs; mine: FormValues }) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
      <Notice tone="warning" title="Een collega heeft dit besluit intussen gewijzigd.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="Het besluit van je collega naast dat van jou"
      left={{ title: 'Nu bewaard', meta: theirs.who }}
      right={{ title: 'Jouw versie' }}
      rows={rows.map(([name, field]) => ({ field, left: inWords(theirs.values[name]), right: inWords(mine[name]) }))}
    />
  </>
)

const inWords = (value = ''): string => (isDecisionOutcome(value) ? decisionOutcomeWords[value] : dayInWords(value))
