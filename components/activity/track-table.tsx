import { Table, type Column } from '@/components/ui/table'
import { monthsBetween, type DateString } from '@/lib/domain/dutch-dates'
import { lifecycleWords } from '@/lib/domain/progress'
import { isOverdue } from '@/lib/domain/standing'
import type { TrackItem } from '@/lib/queries/track-items'
import { ItemName } from './item-name'
import { TrackLight } from './standing'

type TrackTableProps = {
  /** The word of the agenda for an activity. */
  term: string
  caption: string
  rows: readonly TrackItem[]
  hrefOf: (item: TrackItem) => string
  today: DateString
  periodId: string | null
  /** With cause, consequence and measure, for what is at risk or stuck. */
  explained?: boolean
}

/** Working list of states, one line per activity and municipality. */
export function TrackTable({ term, caption, rows, hrefOf, today, periodId, explained }: TrackTableProps) {
  const name: Column<TrackItem> = {
    label: term,
    heads: true,
    width: 'sm:w-[34%]',
    cell: (item) => <ItemName code={item.code} title={item.title} municipality={item.municipality?.name ?? null} href={hrefOf(item)} />,
  }
  const stand: Column<TrackItem> = {
    label: 'Stand',
    labelHiddenInCard: true,
    width: 'sm:w-36',
    cell: (item) => (
      <>
        <TrackLight track={item} periodId={periodId} />
        {item.lifecycle !== 'running' && <span className="block text-quiet">{lifecycleWords[item.lifecycle]}</span>}
      </>
    ),
  }
  const columns: Column<TrackItem>[] = explained
    ? [
        name,
        stand,
        {
          label: 'Oorzaak en gevolg',
          width: 'lg:w-[30%]',
          cell: ({ cause, consequence }) => [cause, consequence].filter(Boolean).join(' ') || '–',
        },
        { label: 'Wat gebeurt er', cell: ({ measure }) => measure || '–' },
      ]
    : [
        name,
        stand,
        { label: 'Planning', width: 'sm:w-36 lg:w-48', cell: (item) => <Due item={item} today={today} /> },
        { label: 'Trekkers', className: 'max-lg:hidden!', cell: ({ leads }) => leads.join('; ') || 'Nog niemand' },
      ]
  return <Table caption={caption} captionHidden columns={columns} rows={rows} rowKey={({ trackId }) => trackId} />
}

/** The planning as printed, and how late it is. */
function Due({ item, today }: { item: Pick<TrackItem, 'planningPrinted' | 'planningDue' | 'lifecycle'>; today: DateString }) {
  return (
    <>
      {item.planningPrinted || 'Niet ingevuld'}
      {isOverdue(item.planningDue, item.lifecycle, today) && (
        <span className="block font-semibold text-bad">{lateness(item.planningDue!, today)}</span>
      )}
    </>
  )
}

export function lateness(due: DateString, today: DateString): string {
  const months = monthsBetween(due, today)
  return months === 0 ? 'Over tijd' : months === 1 ? '1 maand over tijd' : `${months} maanden over tijd`
}
