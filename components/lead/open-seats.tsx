import { Table } from '@/components/ui/table'
import type { OpenSeat } from '@/lib/queries/seats'
import { seatColumns, type SeatHrefs } from './seat-table'
import { whatHangsInWords, type Terms } from './what-hangs'

/** Functions that nobody fills, and what hangs on them. */
export function OpenSeats({ seats, hrefs, terms }: { seats: readonly OpenSeat[]; hrefs: SeatHrefs; terms: Terms }) {
  return (
    <Table
      caption="Functies die niemand vult"
      captionHidden
      rows={seats}
      rowKey={({ id }) => id}
      columns={[
        ...seatColumns(hrefs),
        { label: 'Waarom open', cell: (seat) => whyOpen(seat) },
        { label: 'Wat eraan hangt', cell: (seat) => whatHangsInWords(seat, terms) },
      ]}
    />
  )
}

function whyOpen({ person, hasLeft, vacancy, deputy }: OpenSeat): string {
  const reason = hasLeft ? `${person?.name} is vertrokken` : (vacancy ?? 'nog niemand')
  return deputy ? `${reason}; ${deputy.name} neemt waar` : reason
}
