import { Button } from '@/components/ui/button'
import type { Part } from '@/lib/domain/structure'

/** A place up or down among what stands beside it. */
export function MoveButtons({ part, code, index, total }: { part: Part; code: string; index: number; total: number }) {
  if (total < 2) return null
  const to = (place: number) => `${part.kind} ${part.id} ${place}`
  return (
    <span className="structure-move">
      {index > 0 && (
        <Button variant="secondary" small name="to" value={to(index)} aria-label={`${code} omhoog`}>
          ↑
        </Button>
      )}
      {index < total - 1 && (
        <Button variant="secondary" small name="to" value={to(index + 2)} aria-label={`${code} omlaag`}>
          ↓
        </Button>
      )}
    </span>
  )
}
