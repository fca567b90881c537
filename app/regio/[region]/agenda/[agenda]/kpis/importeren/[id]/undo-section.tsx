import { Notice } from '@/components/ui/notice'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import type { TouchedFigure } from '@/lib/queries/imports'
import type { ImportPlace } from './place'
import { UndoForm } from './undo-form'

/** Undoing, or with which figures somebody did something since. */
export const UndoSection = ({ place, touched }: { place: ImportPlace; touched: readonly TouchedFigure[] }) => (
  <>
    <h2>Ongedaan maken</h2>
    <p>Wat is gewijzigd, krijgt zijn oude cijfer terug; wat nieuw was, verdwijnt weer.</p>
    {touched.length === 0 ? (
      <UndoForm place={place} />
    ) : (
      <Notice tone="warning" title="Dat kan niet meer: met deze cijfers is daarna iets gedaan.">
        <ul>
          {touched.map(({ kpi, area, period, breakdown }) => (
            <li key={`${kpi} ${area} ${period} ${breakdown}`}>
              {[kpi, area, breakdown, measurePeriodWords(period)].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
        {touched.length === 20 && <p>En misschien nog meer.</p>}
      </Notice>
    )}
  </>
)
