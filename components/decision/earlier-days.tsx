import { movedInWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { ActionMove } from '@/lib/queries/actions'

/** Which days an action had before: who moved it, when and why. */
export const EarlierDays = ({ moves }: { moves: readonly ActionMove[] }) => (
  <ul className="grid gap-2">
    {moves.map((move) => (
      <li key={move.number}>
        {movedInWords(move)}.
        {move.wasDoneNote && <span className="block whitespace-pre-line">Wat er toen was gedaan: {move.wasDoneNote}</span>}
        <span className="block whitespace-pre-line">{move.reason}</span>
        <span className="block text-[0.9375em] text-quiet">
          {move.movedBy}, {move.movedFunction}, {fullDate(move.movedOn)}
        </span>
      </li>
    ))}
  </ul>
)
