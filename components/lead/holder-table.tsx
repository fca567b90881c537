import { Table } from '@/components/ui/table'
import type { DateString } from '@/lib/domain/dutch-dates'
import type { Seat } from '@/lib/queries/seats'
import { termInWords } from './seat-table'

type HolderTableProps = { holders: readonly Seat[]; personHref: (person: { id: string }) => string; today: DateString }

/** Who filled a seat when, the last one first, with the function of that time. */
export const HolderTable = ({ holders, personHref, today }: HolderTableProps) => (
  <Table
    caption="Wie deze functie heeft en had"
    captionHidden
    rows={holders}
    rowKey={({ id }) => id}
    columns={[
      { label: 'Functie', heads: true, width: 'sm:w-[34%]', cell: ({ function: works }) => works },
      {
        label: 'Wie',
        cell: ({ person, vacancy }) =>
          person ? <a href={personHref(person)}>{person.name}</a> : <span className="text-quiet">Open{vacancy && `: ${vacancy}`}</span>,
      },
      {
        label: 'Waarnemer',
        cell: ({ deputy }) => (deputy ? <a href={personHref(deputy)}>{deputy.name}</a> : <span className="text-quiet">Niemand</span>),
      },
      { label: 'Wanneer', width: 'sm:w-[26%]', cell: (seat) => termInWords(seat, today) },
    ]}
  />
)
