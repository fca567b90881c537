import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { OpenSeat } from '@/lib/queries/seats'
import { seatColumns, type SeatHrefs } from './seat-table'

type Terms = { activityTerm: string; activityTerms: string }

/** Functions that nobody fills, and what hangs on them. */
export function OpenSeats({ seats, hrefs, terms }: { seats: readonly OpenSeat[]; hrefs: SeatHrefs; terms: Terms }) {
  if (seats.length === 0) return <EmptyState title="Elke functie is gevuld" />
  return (
    <Table
      caption="Functies die niemand vult"
      captionHidden
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        ...seatColumns(hrefs),
        { label: 'Waarom open', cell: (seat) => whyOpen(seat) },
        { label: 'Wat eraan hangt', cell: (seat) => whatHangs(seat, terms) },
      ]}
    />
  )
}

function whyOpen({ person, hasLeft, vacancy, deputy }: OpenSeat): string {
  const reason = hasLeft ? `${person?.name} is vertrokken` : (vacancy ?? 'nog niemand')
  return deputy ? `${reason}; ${deputy.name} neemt waar` : reason
}

function whatHangs({ activities, kpis, waiting }: OpenSeat, { activityTerm, activityTerms }: Terms): string {
  const parts = [
    activities > 0 && `${activities} ${(activities === 1 ? activityTerm : activityTerms).toLowerCase()}`,
    kpis > 0 && `${kpis} KPI${kpis === 1 ? '' : '’s'}`,
    waiting > 0 && `${waiting} nog te melden`,
  ].filter(Boolean)
  return parts.length === 0 ? 'Nog niets' : parts.join(', ')
}
