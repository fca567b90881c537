import { Table, type Column } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { shortDate, type DateString } from '@/lib/domain/dutch-dates'
import { scaleWords } from '@/lib/domain/scale'
import { isOverdue } from '@/lib/domain/standing'
import { priorityWords } from '@/lib/domain/structure'
import { dutchDate } from '@/lib/kernel/clock'
import type { ActivityRow } from '@/lib/queries/activity-rows'
import { Standing } from './standing'

export type ActivityTableProps = {
  caption: string
  captionHidden?: boolean
  /** The word of the agenda for one of them. */
  term: string
  rows: readonly ActivityRow[]
  hrefOf: (row: ActivityRow) => string
  today: DateString
  /** Null: no period yet. */
  periodId: string | null
  /** False for a reader: then only what was agreed, not how it stands. */
  seesProgress: boolean
  /** In a narrow column: without leads and the last update. */
  compact?: boolean
  sort?: { of: 'code' | 'licht' | 'bijgewerkt' | 'gereed'; hrefOf: (sort: 'code' | 'licht' | 'bijgewerkt' | 'gereed') => string }
}

/** A list of activities with how they stand. */
export function ActivityTable({ term, rows, hrefOf, today, periodId, seesProgress, compact, sort, ...caption }: ActivityTableProps) {
  const sorting = (name: 'code' | 'licht' | 'bijgewerkt' | 'gereed', direction: 'ascending' | 'descending' = 'ascending') =>
    sort && { href: sort.hrefOf(name), direction: sort.of === name ? direction : undefined }

  const columns: (Column<ActivityRow> | false)[] = [
    {
      label: term,
      heads: true,
      sort: sorting('code'),
      cell: (row) => <Name row={row} href={hrefOf(row)} />,
      width: compact ? undefined : seesProgress ? 'sm:w-[32%]' : 'sm:w-[38%]',
    },
    seesProgress && {
      label: 'Stand',
      labelHiddenInCard: true,
      width: 'sm:w-52',
      sort: sorting('licht', 'descending'),
      cell: (row) => <Standing tracks={row.tracks} periodId={periodId} />,
    },
    {
      label: 'Planning',
      width: 'sm:w-40',
      sort: sorting('gereed'),
      cell: (row) => <Planning row={row} today={today} seesProgress={seesProgress} />,
    },
    !compact && {
      label: 'Trekkers',
      // Beside how it stands there is no room for them on a tablet, and no patience on a phone.
      className: seesProgress ? 'max-lg:hidden!' : undefined,
      cell: (row) => (row.leads.length > 0 ? row.leads.join('; ') : <span className="text-quiet">Nog niemand</span>),
    },
    seesProgress &&
      !compact && {
        label: 'Bijgewerkt',
        width: 'sm:w-36',
        sort: sorting('bijgewerkt'),
        cell: (row) => <Touched row={row} today={today} />,
      },
  ]
  return <Table {...caption} columns={columns.filter((column) => column !== false)} rows={rows} rowKey={(row) => row.id} />
}

const Name = ({ row, href }: { row: ActivityRow; href: string }) => (
  <>
    <a href={href}>
      {row.code} {row.title}
    </a>
    <span className="block font-normal text-quiet">
      {row.scales.map((scale) => scaleWords[scale]).join(', ') || 'Schaalniveau niet ingevuld'}
      {row.withdrawnReason !== null ? (
        <>
          {' '}
          <Tag>Vervallen</Tag>
        </>
      ) : (
        row.awaitsDecision && (
          <>
            {' '}
            <Tag>Wacht op besluit</Tag>
          </>
        )
      )}
    </span>
    {row.priority && <Priority of={row.priority} by={row.priorityBy} />}
  </>
)

const Priority = ({ of, by }: { of: NonNullable<ActivityRow['priority']>; by: string | null }) => {
  const words = `Prioriteit ${priorityWords[of].toLowerCase()}`
  return (
    <span className="block font-normal text-quiet">
      {of === 'high' ? <Tag>{words}</Tag> : words}
      {by && ` van ${by}`}
    </span>
  )
}

function Planning({ row, today, seesProgress }: { row: ActivityRow; today: DateString; seesProgress: boolean }) {
  const late = seesProgress && row.tracks.some((track) => track.takesPart && isOverdue(row.planningDue, track.lifecycle, today))
  return (
    <>
      {row.planningKind === 'missing' ? <span className="text-quiet">Niet ingevuld</span> : row.planningPrinted}
      {late && <span className="block font-semibold text-bad">Over tijd</span>}
    </>
  )
}

/** The oldest confirmation counts: one municipality that is silent makes the row old. */
function Touched({ row, today }: { row: ActivityRow; today: DateString }) {
  const taking = row.tracks.filter(({ takesPart }) => takesPart)
  const said = taking.flatMap(({ confirmedAt, touchedBy }) => (confirmedAt === null ? [] : [{ at: confirmedAt, by: touchedBy }]))
  const oldest = said.length === taking.length ? said.sort((one, other) => one.at.localeCompare(other.at))[0] : undefined
  if (!oldest) return <span className="text-quiet">{said.length > 0 ? 'Deels nog nooit' : 'Nog nooit'}</span>
  return (
    <>
      <span className="tabular-nums">{shortDate(dutchDate(new Date(oldest.at)), today)}</span>
      <span className="block text-[0.875rem] text-quiet">{oldest.by}</span>
    </>
  )
}
