import { MoneyBars } from '@/components/chart/money-bars'
import { Left } from '@/components/money/left'
import { Table, type Column } from '@/components/ui/table'
import { leftOf, totalsBy, totalsOf, type BudgetTotals } from '@/lib/domain/budget'
import type { DateString } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'
import type { BudgetRow } from '@/lib/queries/budget-lines'

type Row = BudgetTotals & { name: string; isSum: boolean }

type PlannedAndSpentProps = {
  lines: readonly BudgetRow[]
  ambitionTerm: string
  nameOf: (number: string | null) => string
  /** Of one year only, else null: then the years stand beside each other too. */ year: number | null
  today: DateString
  /** Whether what was spent is for who looks. */ seesProgress: boolean
}

/** What is planned beside what was spent: per ambition as a chart and a table, and per year. */
export function PlannedAndSpent({ lines, ambitionTerm, nameOf, year, today, seesProgress }: PlannedAndSpentProps) {
  const sum = { ...totalsOf(lines, today), name: 'Samen', isSum: true }
  const byNumber = (one: { key: string | null }, other: { key: string | null }) =>
    (one.key ?? '~').localeCompare(other.key ?? '~', 'nl', { numeric: true })
  const ambitions = totalsBy(lines, today, ({ ambitionNumber }) => ambitionNumber)
    .sort(byNumber)
    .map(({ key, ...totals }) => ({ ...totals, name: nameOf(key), isSum: false }))
  const years = totalsBy(lines, today, (line) => line.year)
    .sort((one, other) => one.key - other.key)
    .map(({ key, ...totals }) => ({ ...totals, name: String(key), isSum: false }))
  const drawn = ambitions.filter(({ planned, spent }) => planned > 0n || spent > 0n)
  const what = seesProgress ? 'Begroot en besteed' : 'Begroot'
  return (
    <>
      <p>
        {`Begroot ${euros(sum.planned)}`}
        {seesProgress && (
          <>
            {`, besteed ${euros(sum.spent)}: `}
            <Left of={sum} />
          </>
        )}
        {`.${unknownInWords(sum)}`}
      </p>
      {seesProgress && drawn.length > 0 && <MoneyBars rows={drawn} />}
      <TotalsTable
        caption={`${what} per ${ambitionTerm.toLowerCase()}${year === null ? '' : `, ${year}`}`}
        label={ambitionTerm}
        rows={[...ambitions, sum]}
        seesProgress={seesProgress}
      />
      {year === null && years.length > 1 && (
        <TotalsTable caption={`${what} per jaar`} label="Jaar" rows={[...years, sum]} seesProgress={seesProgress} />
      )}
    </>
  )
}

type TotalsTableProps = { caption: string; label: string; rows: readonly Row[]; seesProgress: boolean }

const TotalsTable = ({ caption, label, rows, seesProgress }: TotalsTableProps) => (
  <div className="mt-6">
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ name }) => name}
      isSum={({ isSum }) => isSum}
      columns={[
        { label, heads: true, width: 'sm:w-[28%]', cell: ({ name }) => name },
        { label: 'Vast', number: true, cell: ({ fixed }) => orNothing(fixed) },
        { label: 'Onder voorbehoud', number: true, cell: ({ conditional }) => orNothing(conditional) },
        { label: 'Voorlopig', number: true, cell: ({ provisional }) => orNothing(provisional) },
        { label: 'Begroot', number: true, cell: ({ planned }) => euros(planned) },
        ...(seesProgress ? spending(rows) : []),
      ]}
    />
  </div>
)

/** What lapsed has a column where something did. */
const spending = (rows: readonly Row[]): Column<Row>[] => [
  { label: 'Besteed', number: true, cell: ({ spent }) => euros(spent) },
  ...(rows.some(({ lapsed }) => lapsed > 0n) ? [{ label: 'Vervallen', number: true, cell: ({ lapsed }: Row) => orNothing(lapsed) }] : []),
  { label: 'Over', number: true, cell: (row) => (leftOf(row) < 0n ? <TooMuch cents={-leftOf(row)} /> : euros(leftOf(row))) },
]

/** An empty cell where there is none: on a phone its line goes. */
const orNothing = (cents: bigint) => (cents === 0n ? null : euros(cents))

const TooMuch = ({ cents }: { cents: bigint }) => (
  <b className="text-bad">
    {euros(cents)} <span className="sm:block">te veel besteed</span>
  </b>
)

const unknownInWords = ({ unknown }: BudgetTotals) =>
  unknown === 0 ? '' : unknown === 1 ? ' Van 1 post ontbreekt het bedrag.' : ` Van ${unknown} posten ontbreekt het bedrag.`
