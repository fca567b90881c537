import { budgetKindWords, budgetStatusWords, leftOf, standOfLine } from '@/lib/domain/budget'
import type { DateString } from '@/lib/domain/dutch-dates'
import { perWords } from '@/lib/domain/hours'
import type { Sheet } from '@/lib/exports/document'
import { date, number, text, touchedCells, touchedColumns } from '@/lib/exports/sheet-columns'
import type { BudgetRow } from '@/lib/queries/budget-lines'
import type { HoursRow } from '@/lib/queries/money'

type Shown = {
  ambitionTerm: string
  today: DateString
  /** Whether what was spent and what lapsed are for who gets it. */ seesProgress: boolean
}

/** Cents that were counted exactly, as the euros that a spreadsheet adds up. */
const inEuros = (cents: bigint | null): number | null => (cents === null ? null : Number(cents) / 100)

/** The lines of the budget; a part stands under its line, and counts in that one. */
export const budgetSheet = (lines: readonly BudgetRow[], { ambitionTerm, today, seesProgress }: Shown): Sheet => ({
  name: 'Geld',
  columns: [
    text('Post', 50),
    text('Is onderdeel', 14),
    text('Soort', 12),
    number('Jaar', 8),
    number('Tot en met jaar', 16),
    text(ambitionTerm, 12),
    text('Bron van het geld', 36),
    text('Status', 18),
    number('Bedrag in euro', 16),
    date('Vervalt na'),
    ...(seesProgress ? spentColumns : []),
  ],
  rows: lines.map((line) => [
    line.title,
    line.isPart ? 'Ja' : 'Nee',
    budgetKindWords[line.kind],
    line.year,
    line.untilYear,
    line.ambitionNumber,
    line.source,
    budgetStatusWords[line.status],
    inEuros(line.amountCents),
    line.lapsesOn,
    ...(seesProgress ? spentCells(line, today) : []),
  ]),
})

const spentColumns = [
  number('Besteed in euro', 16),
  number('Vervallen in euro', 16),
  number('Over in euro', 16),
  date('Post vervallen op'),
  text('Reden', 40),
  ...touchedColumns,
]

const spentCells = (line: BudgetRow, today: DateString) => {
  const stand = line.kind === 'expense' ? standOfLine(line, today) : null
  return [
    line.kind === 'expense' ? inEuros(line.spentCents) : null,
    stand && inEuros(stand.lapsed),
    stand && inEuros(leftOf(stand)),
    line.withdrawnOn,
    line.withdrawnReason,
    ...touchedCells(line.touched),
  ]
}

export const hoursSheet = (hours: readonly HoursRow[], { ambitionTerm, seesProgress }: Omit<Shown, 'today'>): Sheet => ({
  name: 'Uren',
  columns: [
    text('Account of functie', 40),
    number('Uren'),
    text('Per', 24),
    text('Soort', 14),
    text(ambitionTerm, 12),
    text('Toelichting', 50),
    ...(seesProgress ? [date('Vervallen op'), text('Reden', 40), ...touchedColumns] : []),
  ],
  rows: hours.map((row) => [
    row.account,
    row.hours,
    perWords[row.per],
    row.isExtension ? 'Uitbreiding' : 'Bestaand',
    row.ambitionNumber,
    row.remark,
    ...(seesProgress ? [row.withdrawnOn, row.withdrawnReason, ...touchedCells(row.touched)] : []),
  ]),
})
