import { Button } from '@/components/ui/button'
import { itemPath } from '@/lib/kernel/addresses'
import type { AgendaItemRow } from '@/lib/queries/agenda-items'
import { moveItemAction } from './punt/[item]/actions'

type MoveButtonsProps = {
  item: Pick<AgendaItemRow, 'id' | 'number'>
  place: { region: string; body: string; day: string }
  isFirst: boolean
  isLast: boolean
}

/** Opens an item to work on, and puts it one place up or down. */
export const MoveButtons = ({ item: { id, number }, place, isFirst, isLast }: MoveButtonsProps) => (
  <div className="line-side print:hidden">
    <a href={itemPath(place.region, place.body, place.day, id)} className="inline-block py-0.5">
      Werk bij<span className="sr-only"> punt {number}</span>
    </a>
    {(['up', 'down'] as const)
      .filter((direction) => !(direction === 'up' ? isFirst : isLast))
      .map((direction) => (
        <form key={direction} action={moveItemAction}>
          {Object.entries({ ...place, itemId: id, direction }).map(([name, text]) => (
            <input key={name} type="hidden" name={name} value={text} />
          ))}
          <Button variant="secondary" small>
            {direction === 'up' ? 'Omhoog' : 'Omlaag'}
            <span className="sr-only"> met punt {number}</span>
          </Button>
        </form>
      ))}
  </div>
)
