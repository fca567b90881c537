import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { leadRoleWords } from '@/lib/domain/lead'
import type { OpenSeat } from '@/lib/queries/open-seats'

/** Functions that nobody fills, and what hangs on them. */
export function OpenSeats({ seats }: { seats: readonly OpenSeat[] }) {
  if (seats.length === 0) return <EmptyState title="Elke functie is gevuld" />
  return (
    <Table
      caption="Functies die niemand vult"
      captionHidden
      rows={seats}
      rowKey={({ role, function: name, on }) => role + name + on}
      columns={[
        { label: 'Functie', heads: true, width: 'sm:w-[34%]', cell: ({ function: name }) => name },
        { label: 'Rol', width: 'sm:w-36', cell: ({ role }) => leadRoleWords[role] },
        { label: 'Waarvan', cell: ({ on }) => on },
        { label: 'Waarom open', width: 'sm:w-36', cell: ({ reason }) => reason },
      ]}
    />
  )
}
