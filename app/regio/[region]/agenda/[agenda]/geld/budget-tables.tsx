import { Table } from '@/components/ui/table'
import { budgetKindWords, budgetStatusWords, euros, sumInWords, type BudgetSum } from '@/lib/domain/budget'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { BudgetRow } from '@/lib/queries/money'
import type { AgendaHead } from '@/lib/queries/region-page'
import { AmbitionLink } from '../ambition-link'

type TablesProps = { lines: readonly BudgetRow[]; sums: readonly BudgetSum[]; region: string; agenda: AgendaHead }

/** A table for each kind of money and year, with what it adds up to. */
export const BudgetTables = ({ lines, sums, region, agenda }: TablesProps) =>
  sums.map((sum) => {
    const of = lines.filter(({ kind, year }) => kind === sum.kind && year === sum.year)
    const years = of[0]?.untilYear ? `${sum.year}-${of[0].untilYear}` : String(sum.year)
    return (
      <section key={`${sum.kind} ${sum.year}`}>
        <h2>{`${budgetKindWords[sum.kind]} ${years}`}</h2>
        <p>{`Samen: ${sumInWords(sum)}.`}</p>
        <Table
          caption={`${budgetKindWords[sum.kind]} ${years}`}
          captionHidden
          rows={of}
          rowKey={({ position }) => String(position)}
          columns={[
            {
              label: 'Post',
              heads: true,
              width: 'sm:w-[34%]',
              cell: ({ title, isPart }) => (isPart ? <span className="font-normal">{`Waarvan ${title}`}</span> : title),
            },
            {
              label: 'Bedrag',
              number: true,
              cell: ({ amountCents }) => (amountCents === null ? <span className="text-quiet">Onbekend</span> : euros(amountCents)),
            },
            { label: 'Status', cell: (row) => statusInWords(row) },
            { label: 'Bron van het geld', cell: ({ source }) => source || <span className="text-quiet">Niet genoemd</span> },
            { label: 'Hoort bij', cell: ({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} /> },
          ]}
        />
      </section>
    )
  })

const statusInWords = ({ status, lapsesOn }: BudgetRow) =>
  lapsesOn ? `${budgetStatusWords[status]}, vervalt na ${fullDate(lapsesOn)}` : budgetStatusWords[status]
