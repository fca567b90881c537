import { touchedColumn } from '@/components/activity/touched'
import { Left } from '@/components/money/left'
import { Table } from '@/components/ui/table'
import { budgetKindWords, budgetStatusWords, leftOf, standOfLine, sumInWords, type BudgetSum } from '@/lib/domain/budget'
import { lapseInWords, lapseOf, lapseTerm } from '@/lib/domain/budget-lapse'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { euros } from '@/lib/domain/euro-amount'
import { budgetLinePath } from '@/lib/kernel/addresses'
import type { BudgetRow } from '@/lib/queries/budget-lines'
import type { AgendaHead } from '@/lib/queries/region-page'
import { AmbitionLink } from '../ambition-link'

type TablesProps = {
  lines: readonly BudgetRow[]
  /** Not all lines are there, so what they add up to is left out. */ isFiltered: boolean
  sums: readonly BudgetSum[]
  region: string
  agenda: AgendaHead
  today: DateString
  /** Whether what was spent and the page of each line are for who looks. */ seesProgress: boolean
}

/** A table for each kind of money and year, with what it adds up to. */
export const BudgetTables = ({ lines, isFiltered, sums, ...shown }: TablesProps) =>
  sums.map((sum) => {
    const of = lines.filter(({ kind, year }) => kind === sum.kind && year === sum.year)
    if (isFiltered && of.length === 0) return null
    const years = of[0]?.untilYear ? `${sum.year}-${of[0].untilYear}` : String(sum.year)
    const title = `${budgetKindWords[sum.kind]} ${years}`
    return (
      <section key={`${sum.kind} ${sum.year}`} className="mt-6">
        <h3>{title}</h3>
        {!isFiltered && <p>{`Samen: ${sumInWords(sum)}.`}</p>}
        <LineTable title={title} rows={of} isEstimate={sum.kind === 'expense'} {...shown} />
      </section>
    )
  })

type LineTableProps = Omit<TablesProps, 'lines' | 'sums' | 'isFiltered'> & {
  title: string
  rows: readonly BudgetRow[]
  isEstimate: boolean
}

const LineTable = ({ title, rows, isEstimate, region, agenda, today, seesProgress }: LineTableProps) => (
  <Table
    caption={title}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        label: 'Post',
        heads: true,
        width: 'sm:w-[24%]',
        cell: (row) => (
          <span className={row.isPart ? 'font-normal' : undefined}>
            {seesProgress ? <a href={budgetLinePath(region, agenda.slug, row.position)}>{nameOf(row)}</a> : nameOf(row)}
          </span>
        ),
      },
      {
        label: 'Bedrag',
        number: true,
        cell: ({ amountCents }) => (amountCents === null ? <span className="text-quiet">Onbekend</span> : euros(amountCents)),
      },
      ...(isEstimate && seesProgress
        ? [{ label: 'Besteed', number: true, cell: (row: BudgetRow) => <Spent row={row} today={today} /> }]
        : []),
      { label: 'Status', cell: (row) => <Status row={row} today={today} seesProgress={seesProgress} /> },
      { label: 'Bron van het geld', cell: ({ source }) => source || <span className="text-quiet">Niet genoemd</span> },
      {
        label: 'Hoort bij',
        width: 'sm:w-24',
        cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />,
      },
      ...(seesProgress ? [touchedColumn<BudgetRow>('Niet sinds het document')] : []),
    ]}
  />
)

function Spent({ row, today }: { row: BudgetRow; today: DateString }) {
  const stand = standOfLine(row, today)
  return (
    <>
      {euros(row.spentCents)}
      {stand && leftOf(stand) < 0n && (
        <span className="block">
          <Left of={stand} />
        </span>
      )}
    </>
  )
}

const nameOf = ({ title, isPart }: BudgetRow) => (isPart ? `Waarvan ${title}` : title)

/** How sure the money is, until when it is there, and for who works here whether some of it is lost. */
function Status({ row, today, seesProgress }: { row: BudgetRow; today: DateString; seesProgress: boolean }) {
  if (row.withdrawnOn) return <>{`Vervallen op ${fullDate(row.withdrawnOn)}`}</>
  const lapse = seesProgress ? lapseInWords(row, today) : null
  return (
    <>
      {budgetStatusWords[row.status]}
      {row.lapsesOn && lapse === null && `, ${lapseTerm(row.lapsesOn, today).toLowerCase()} ${fullDate(row.lapsesOn)}`}
      {lapse && (
        <span className="block">
          {lapseOf(row, today)?.state === 'soon' ? <b className="text-bad">{lapse}</b> : <span className="text-quiet">{lapse}</span>}
        </span>
      )}
    </>
  )
}
