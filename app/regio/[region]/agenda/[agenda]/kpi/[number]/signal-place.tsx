import { Button } from '@/components/ui/button'
import { fullDate } from '@/lib/domain/dutch-dates'
import { itemPath } from '@/lib/kernel/addresses'
import type { KpiOnAgenda, NextMeeting } from '@/lib/queries/next-meetings'
import { putKpiOnAgendaAction } from './agenda-actions'
import type { KpiPlace } from './place'
import { KpiPlaceFields } from './place-fields'

type SignalPlaceProps = {
  kpi: { id: string; number: string }
  place: KpiPlace
  /** What the signal says; null: there is none now. */
  signal: string | null
  onAgenda: KpiOnAgenda | null
  nextMeetings: readonly NextMeeting[]
}

/** Where a signal stands: on which agenda, or the button that puts it on one. */
export function SignalPlace({ kpi, place, signal, onAgenda, nextMeetings }: SignalPlaceProps) {
  const isWaiting = onAgenda?.status === 'planned'
  return (
    <>
      {onAgenda && <Where onAgenda={onAgenda} region={place.region} />}
      {signal !== null && !isWaiting && nextMeetings.length > 0 && (
        <form action={putKpiOnAgendaAction} className="my-3 flex flex-wrap items-end gap-3 print:hidden">
          <KpiPlaceFields place={place} />
          <input type="hidden" name="kpiId" value={kpi.id} />
          <input type="hidden" name="signal" value={signal} />
          <label className="field-label" htmlFor={`overleg-${kpi.number}`}>
            Overleg<span className="sr-only"> voor KPI {kpi.number}</span>
          </label>
          <select id={`overleg-${kpi.number}`} name="bodyId" defaultValue={nextMeetings[0]!.bodyId} className="control w-auto max-w-full">
            {nextMeetings.map(({ bodyId, name, heldOn }) => (
              <option key={bodyId} value={bodyId}>
                {name}, {fullDate(heldOn)}
              </option>
            ))}
          </select>
          <Button variant="secondary">
            Zet op de agenda<span className="sr-only"> met KPI {kpi.number}</span>
          </Button>
        </form>
      )}
    </>
  )
}

const Where = ({
  onAgenda: { itemId, bodySlug, bodyName, heldOn, status, outcome },
  region,
}: {
  onAgenda: KpiOnAgenda
  region: string
}) => (
  <p>
    {status === 'planned' ? 'Staat op de agenda van ' : 'Behandeld in '}
    <a href={itemPath(region, bodySlug, heldOn, itemId)}>
      {bodyName} van {fullDate(heldOn)}
    </a>
    {status === 'closed' && outcome && `: ${outcome}`}
  </p>
)
