import { EmptyState } from '@/components/ui/empty-state'
import { Table, type Column } from '@/components/ui/table'
import { seatRoleWords } from '@/lib/domain/body'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { BodySeat } from '@/lib/queries/body'

type SeatsProps = {
  seats: readonly BodySeat[]
  today: DateString
  /** Null: who looks may not change them. */
  hrefOf: ((seat: BodySeat) => string) | null
}

/** Who sits in a body, and below them who sat there before. */
export function Seats({ seats, today, hrefOf }: SeatsProps) {
  const isOver = ({ validUntil }: BodySeat) => validUntil !== null && validUntil < today
  const sorted = [...seats.filter((seat) => !isOver(seat)), ...seats.filter(isOver)]
  if (sorted.length === 0) return <EmptyState title="Er zijn nog geen leden" />
  const columns: Column<BodySeat>[] = [
    {
      label: 'Functie',
      heads: true,
      width: 'sm:w-[44%]',
      cell: ({ function: works, name }) => (
        <>
          {works}
          {name && <span className="block font-normal text-quiet">{name}</span>}
        </>
      ),
    },
    { label: 'Als', width: 'sm:w-36', cell: ({ role }) => seatRoleWords[role] },
    {
      label: 'Termijn',
      cell: ({ validFrom, validUntil }) =>
        validUntil ? `${fullDate(validFrom)} tot en met ${fullDate(validUntil)}` : `Vanaf ${fullDate(validFrom)}`,
    },
  ]
  if (hrefOf)
    columns.push({
      label: 'Wijzigen',
      labelHidden: true,
      width: 'sm:w-28',
      cell: (seat) => (
        <a href={hrefOf(seat)} className="inline-block py-0.5">
          Wijzig<span className="sr-only"> de zetel van {seat.function}</span>
        </a>
      ),
    })
  return <Table caption="Leden" captionHidden rows={sorted} rowKey={({ id }) => id} columns={columns} />
}
