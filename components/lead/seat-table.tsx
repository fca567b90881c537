import { touchedColumn } from '@/components/activity/touched'
import { Table, type Column } from '@/components/ui/table'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { leadRoleWords } from '@/lib/domain/lead'
import type { Seat, SeatPlace } from '@/lib/queries/seats'

export type SeatHrefs = {
  person: (person: { id: string }) => string
  seat: (seat: Seat) => string
  place: (on: SeatPlace) => string
}

/** Which function it is, and of what. */
export const seatColumns = (hrefs: SeatHrefs): Column<Seat>[] => [functionColumn(hrefs), placeColumn(hrefs, null)]

const functionColumn = (hrefs: SeatHrefs): Column<Seat> => ({
  label: 'Functie',
  heads: true,
  width: 'sm:w-[28%]',
  cell: (seat) => (
    <>
      <a href={hrefs.seat(seat)}>{seat.function}</a>
      <span className="block font-normal text-quiet">{leadRoleWords[seat.role]}</span>
    </>
  ),
})

const placeColumn = (hrefs: SeatHrefs, under: Under | null): Column<Seat> => ({
  label: 'Waarvan',
  width: 'sm:w-[24%]',
  cell: ({ on }) =>
    on.kind === under ? <span className="text-quiet">Het geheel</span> : <a href={hrefs.place(on)}>{seatPlaceInWords(on)}</a>,
})

/** The heading above a table already says which one. */
type Under = 'agenda' | 'ambition'

/** "KPI 1.1 Wachttijd" */
export const seatPlaceInWords = ({ kind, code, title }: SeatPlace): string =>
  [kind === 'kpi' && 'KPI', code, title].filter(Boolean).join(' ')

/** Functions with what they are of and who fills them. */
export const SeatTable = ({
  caption,
  seats,
  hrefs,
  today,
  under = null,
  withTouched = false,
}: {
  caption: string
  seats: readonly Seat[]
  hrefs: SeatHrefs
  today: DateString
  /** What the heading above the table names: its own functions then go without that name. */
  under?: Under | null
  withTouched?: boolean
}) => (
  <Table
    caption={caption}
    captionHidden
    rows={seats}
    rowKey={({ id }) => id}
    columns={[
      functionColumn(hrefs),
      ...(seats.some(({ on }) => on.kind !== under) ? [placeColumn(hrefs, under)] : []),
      { label: 'Wie', width: 'sm:w-[18%]', cell: (seat) => <Holder seat={seat} hrefs={hrefs} today={today} /> },
      {
        label: 'Waarnemer',
        cell: ({ deputy }) => (deputy ? <a href={hrefs.person(deputy)}>{deputy.name}</a> : <span className="text-quiet">Niemand</span>),
      },
      ...(withTouched ? [touchedColumn<Seat>('Niet sinds het begin')] : []),
    ]}
  />
)

const Holder = ({ seat, hrefs, today }: { seat: Seat; hrefs: SeatHrefs; today: DateString }) => (
  <>
    {seat.person ? <a href={hrefs.person(seat.person)}>{seat.person.name}</a> : <b>Open{seat.vacancy && `: ${seat.vacancy}`}</b>}
    {seat.hasLeft && <b className="block">Vertrokken</b>}
    {(seat.from > today || seat.until !== null) && <span className="block text-quiet">{termInWords(seat, today)}</span>}
  </>
)

/** "Vanaf 1 juli 2023", "Sinds 1 januari 2022, tot en met 30 juni 2023" */
export const termInWords = ({ from, until }: { from: DateString; until: DateString | null }, today: DateString): string =>
  `${from > today ? 'Vanaf' : 'Sinds'} ${fullDate(from)}${until === null ? '' : `, tot en met ${fullDate(until)}`}`
