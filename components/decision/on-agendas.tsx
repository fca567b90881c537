import { fullDate } from '@/lib/domain/dutch-dates'
import { decisionPath, itemPath } from '@/lib/kernel/addresses'
import type { OnAgenda } from '@/lib/queries/on-agendas'

/** The meetings on whose agenda something stands or stood, with what came of it. */
export const OnAgendas = ({ rows, region }: { rows: readonly OnAgenda[]; region: string }) => (
  <ul className="grid gap-1.5">
    {rows.map(({ itemId, bodySlug, bodyName, heldOn, status, outcome, decisions }) => (
      <li key={itemId}>
        <a href={itemPath(region, bodySlug, heldOn, itemId)}>
          {bodyName} van {fullDate(heldOn)}
        </a>
        {status === 'closed' && <span className="block text-quiet">{outcome || 'Besproken'}</span>}
        {decisions.map(({ number, title }) => (
          <a key={number} href={decisionPath(region, number)} className="block w-fit">
            Besluit {number}: {title}
          </a>
        ))}
      </li>
    ))}
  </ul>
)
