import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import type { FormValues } from '@/lib/forms/form-state'
import { fieldWords, inWords, scalesIn } from './values'

/** Somebody else changed this part in the meantime: both beside each other, the typed one still in the fields below. */
export const PartConflict = ({ ref, theirs, mine }: { ref?: Ref<HTMLElement>; theirs: FormValues; mine: FormValues }) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
      <Notice tone="warning" title="Een collega heeft dit intussen gewijzigd.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="De versie van je collega naast die van jou"
      left={{ title: 'Nu bewaard' }}
      right={{ title: 'Jouw versie' }}
      rows={[
        ...Object.entries(fieldWords)
          .filter(([name]) => name in theirs)
          .map(([name, field]) => ({ field, left: inWords(name, theirs[name]), right: inWords(name, mine[name]) })),
        ...('tracking' in theirs ? [{ field: 'Schaalniveau', left: scalesIn(theirs), right: scalesIn(mine) }] : []),
      ]}
    />
  </>
)
