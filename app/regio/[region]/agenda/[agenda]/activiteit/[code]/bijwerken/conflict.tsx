import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import { isLifecycle, isLight, lifecycleWords, lightWords } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import type { Theirs } from './state'

const rows = [
  ['light', 'Licht'],
  ['done', 'Gedaan'],
  ['cause', 'Oorzaak'],
  ['consequence', 'Gevolg'],
  ['measure', 'Maatregel'],
  ['next', 'Hierna'],
  ['lifecycle', 'Levensloop'],
  ['expected', 'Verwacht gereed'],
] as const

/** Somebody else reported in the meantime: both texts beside each other, the typed one still in the fields below. */
export const Conflict = ({ ref, theirs, mine }: { ref?: Ref<HTMLElement>; theirs: Theirs; mine: FormValues }) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen bijgewerkt">
      <Notice tone="warning" title="Een collega heeft deze activiteit intussen bijgewerkt.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="De melding van je collega naast die van jou"
      left={{ title: 'Nu bewaard', meta: `${theirs.who}, ${theirs.when}` }}
      right={{ title: 'Jouw versie' }}
      rows={rows
        .map(([name, field]) => ({ field, left: inWords(theirs.values[name]), right: inWords(mine[name]) }))
        .filter(({ left, right }) => left !== '' || right !== '')}
    />
  </>
)

const inWords = (value = ''): string => (isLight(value) ? lightWords[value] : isLifecycle(value) ? lifecycleWords[value] : value)
