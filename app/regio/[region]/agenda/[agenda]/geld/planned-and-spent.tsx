import { MoneyBars } from '@/components/chart/money-bars'
import { Table } from '@/components/ui/table'
import { euros, leftInWords, totalsBy, totalsOf, type BudgetTotals } from '@/lib/domain/budget'
import type { BudgetRow } from '@/lib/queries/budget-lines'

type Row = BudgetTotals & { name: string; isSum: boolean }

type PlannedAndSpentProps = {
  lines: readonly BudgetRow[]
  ambitionTerm: string
  nameOf: (number: string | null) => string
  /** Of one year only, else null: then the years stand beside each other too. */ year: number | null
  /** Whether what was spent is for who looks. */ seesProgress: boolean
}

/** What is planned beside what was spent: per ambition as a chart and a table, and per year. */
export function PlannedAndSpent({ lines, ambitionTerm, nameOf, year, seesProgress }: PlannedAndSpentProps) {
  const sum = { ...totalsOf(lines), name: 'Samen', isSum: true }
  const byNumber = (one: { key: string | null }, other: { key: string | null }) =>
    (one.key ?? '~').localeCompare(other.key ?? '~', 'nl', { numeric: true })
  const ambitions = totalsBy(lines, ({ ambitionNumber }) => ambitionNumber)
    .sort(byNumber)
    .map(({ key, ...totals }) => ({ ...totals, name: nameOf(key), isSum: false }))
  const years = totalsBy(lines, (line) => line.year)
    .sort((one, other) => one.key - other.key)
    .map(({ key, ...totals }) => ({ ...totals, name: String(key), isSum: false }))
  const drawn = ambitions.filter(({ planned, spent }) => planned > 0n || spent > 0n)
  const said = seesProgress ? `, besteed ${euros(sum.spent)}: ${leftInWords(sum)}` : ''
  const what = seesProgress ? 'Begroot en besteed' : 'Begroot'
  return (
    <>
      <p>{`Begroot ${euros(sum.planned)}${said}.${unknownInWords(sum)}`}</p>
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
      wide
      columns={[
        { label, heads: true, width: 'min-w-44 sm:w-[28%]', cell: ({ name }) => name },
        { label: 'Vast', number: true, cell: ({ fixed }) => euros(fixed) },
        { label: 'Onder voorbehoud', number: true, cell: ({ conditional }) => euros(conditional) },
        { label: 'Voorlopig', number: true, cell: ({ provisional }) => euros(provisional) },
        { label: 'Begroot', number: true, cell: ({ planned }) => euros(planned) },
        ...(seesProgress
          ? [
              { label: 'Besteed', number: true, cell: ({ spent }: Row) => euros(spent) },
              { label: 'Over', number: true, cell: ({ planned, spent }: Row) => euros(planned - spent) },
            ]
          : []),
      ]}
    />
  </div>
)

const unknownInWords = ({ unknown }: BudgetTotals) =>
  unknown === 0 ? '' : unknown === 1 ? ' Van 1 post ontbreekt het bedrag.' : ` Van ${unknown} posten ontbreekt het bedrag.`
